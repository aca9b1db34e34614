using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.RateLimiting;

namespace Conformance.ReferencePanel;

/// <summary>The settings of one panel.</summary>
public sealed record PanelOptions
{
    /// <summary>perfect-panel (the default), sns-panel or subnoc.</summary>
    public string Dialect { get; init; } = "perfect-panel";

    /// <summary>Where to listen, as http://ADDRESS:PORT; port 0 takes a free one.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:0";

    /// <summary>Seeds the start counts of orders; 1 by default.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Real time to wait before each answer; none by default.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>How many times faster orders and refills progress, from 0.001 to 1,000,000; 1 by default.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>
    /// Whether requests are handled one after another, as by a server with one worker; false by default.
    /// </summary>
    public bool OneAtATime { get; init; }

    /// <summary>
    /// null, the default, is the dialect's own limit; <see cref="SlidingWindowLimit.None"/> is no limit.
    /// </summary>
    public SlidingWindowLimit? RateLimit { get; init; }

    /// <summary>The ids of faults, from <see cref="InjectionCatalog.Faults"/>; none by default.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>The ids of variations, from <see cref="InjectionCatalog.Variations"/>; none by default.</summary>
    public IReadOnlyList<string> Variations { get; init; } = [];

    /// <summary>The only clock that orders, refills and the rate limit read; the system's by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    internal ServerSettings Server =>
        new()
        {
            Latency = Latency,
            OneAtATime = OneAtATime,
            RateLimit = RateLimit,
        };

    internal void Validate()
    {
        Demand(
            Uri.TryCreate(Urls, UriKind.Absolute, out var url) && url is { Scheme: "http", AbsolutePath: "/" },
            $"'{Urls}' is not an http URL to listen on, such as http://127.0.0.1:5080."
        );
        Demand(Latency >= TimeSpan.Zero, "The latency is a time, zero or longer.");
        Demand(Speed is >= 0.001 and <= 1_000_000, "The speed is a number from 0.001 to 1000000.");
        Demand(
            RateLimit is null or { IsNone: true } or { Requests: > 0, Window.Ticks: > 0 },
            "A rate limit is a number of requests and a window, both above zero."
        );
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
            throw new ArgumentException(otherwise);
    }
}
