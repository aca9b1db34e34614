namespace Conformance.ReferencePanel.RateLimiting;

/// <summary>At most so many requests of one key in any window of this length.</summary>
public sealed record SlidingWindowLimit(int Requests, TimeSpan Window)
{
    /// <summary>No limit, also where the dialect documents one.</summary>
    public static SlidingWindowLimit None { get; } = new(0, TimeSpan.Zero);

    internal bool IsNone => Requests == 0;
}
