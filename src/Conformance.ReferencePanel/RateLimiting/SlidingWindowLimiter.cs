using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.RateLimiting;

/// <summary>
/// A sliding window per key; requests without a known key share one per address. Refused requests do not count, so
/// that a client which keeps knocking still gets in when the window has moved on.
/// </summary>
internal sealed class SlidingWindowLimiter(SlidingWindowLimit limit, TimeProvider clock)
{
    private readonly Dictionary<string, Queue<DateTimeOffset>> admitted = [];

    /// <summary>Called within the database's lock, which makes it safe.</summary>
    public void Admit(string caller)
    {
        if (limit.IsNone)
            return;

        var now = clock.GetUtcNow();
        var recent = Recent(caller, now);
        if (recent.Count >= limit.Requests)
            throw new RefusedException(RefusalKind.RateLimited) { RetryAfter = recent.Peek() + limit.Window - now };

        recent.Enqueue(now);
    }

    private Queue<DateTimeOffset> Recent(string caller, DateTimeOffset now)
    {
        if (!admitted.TryGetValue(caller, out var recent))
            admitted[caller] = recent = new Queue<DateTimeOffset>();
        while (recent.TryPeek(out var oldest) && oldest + limit.Window <= now)
            recent.Dequeue();
        return recent;
    }
}
