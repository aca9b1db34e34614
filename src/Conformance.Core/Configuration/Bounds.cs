namespace Conformance.Core.Configuration;

/// <summary>How long the panel may take and how much it may send. A response beyond a bound is not checked.</summary>
public sealed record Bounds
{
    /// <summary>The most that <see cref="Depth"/> can be set to.</summary>
    public const int DeepestThatCanBe = 512;

    /// <summary>From the start of a connection until it stands, with its TLS.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>From the start of a request to the end of the response's headers.</summary>
    public TimeSpan FirstByte { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Between two pieces of a response's body.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From the start of a request to the last byte of the response.</summary>
    public TimeSpan Whole { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>From the first request of the run until no more are sent.</summary>
    public TimeSpan Run { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>All headers of a response together, in KiB.</summary>
    public int HeaderSize { get; init; } = 64;

    /// <summary>A body as it comes over the wire, in KiB.</summary>
    public int BodySize { get; init; } = 16 * 1024;

    /// <summary>A body once it is decompressed, in KiB.</summary>
    public int ExpandedSize { get; init; } = 16 * 1024;

    /// <summary>How deep an response's arrays and objects may be nested.</summary>
    public int Depth { get; init; } = 64;
}
