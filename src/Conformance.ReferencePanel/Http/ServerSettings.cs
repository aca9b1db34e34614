using Conformance.ReferencePanel.RateLimiting;

namespace Conformance.ReferencePanel.Http;

/// <summary>How the server treats every request, whatever it asks.</summary>
internal sealed record ServerSettings
{
    /// <summary>Real time to wait before each answer; none by default.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Whether the next request is read only when the one before is answered; false by default.</summary>
    public bool OneAtATime { get; init; }

    /// <summary>The limit for each key; null, the default, is what the dialect documents.</summary>
    public SlidingWindowLimit? RateLimit { get; init; }
}
