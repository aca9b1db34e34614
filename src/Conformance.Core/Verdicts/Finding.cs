namespace Conformance.Core.Verdicts;

/// <summary>
/// One place where an exchange breaks a requirement. Text that came from the panel is cut and fit for a terminal.
/// </summary>
public sealed record Finding
{
    /// <summary>The number of the exchange; of several like it, the first.</summary>
    public required int Exchange { get; init; }

    /// <summary>The request on one line, with markers in the place of secrets.</summary>
    public required string Sent { get; init; }

    /// <summary>What should have come.</summary>
    public required string Expected { get; init; }

    /// <summary>What came instead.</summary>
    public required string Actual { get; init; }

    /// <summary>The JSON Pointer of the place in the response; empty for the response as a whole.</summary>
    public string Pointer { get; init; } = "";

    /// <summary>How many places there are like it, itself among them.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The beginning of the response, with its HTTP code; <c>none</c> where none came.</summary>
    public required string Received { get; init; }
}
