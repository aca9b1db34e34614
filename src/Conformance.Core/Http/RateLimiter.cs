using Conformance.Core.Configuration;
using Conformance.Core.Contracts;

namespace Conformance.Core.Http;

/// <summary>Lets at most so many requests start in any stretch of time, for each of some limits; bursts within them are allowed.</summary>
/// <param name="limits">The limits; none for no limit.</param>
/// <param name="time">The clock, which also times the waits.</param>
public sealed class RateLimiter(IReadOnlyList<RateLimit> limits, TimeProvider time)
{
    private const int Usual = 100;

    private readonly List<DateTimeOffset> started = [];
    private readonly Lock guard = new();
    private DateTimeOffset held;

    public static RateLimiter Of(Settings settings, Dialect dialect, TimeProvider time) =>
        new(Limits(settings, dialect), time);

    /// <summary>What the user set; otherwise 100 in 60 seconds and what the dialect documents, or no limit for the embedded panel.</summary>
    public static IReadOnlyList<RateLimit> Limits(Settings settings, Dialect dialect) =>
        settings switch
        {
            { RequestsPerMinute: 0 } or { RequestsPerMinute: null, Embedded: true } => [],
            { RequestsPerMinute: { } set } => [new(set, 60)],
            _ => [new(Usual, 60), .. Documented(dialect)],
        };

    public static IReadOnlyList<RateLimit> Documented(Dialect dialect) => dialect.RateLimit is { } limit ? [limit] : [];

    public async Task Turn(CancellationToken cancellation)
    {
        while (TakePlace() is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellation);
    }

    /// <summary>Lets nothing start for that long.</summary>
    public void Hold(TimeSpan wait)
    {
        lock (guard)
            held = Later(held, time.GetUtcNow() + wait);
    }

    /// <summary>Takes a place when one is free now, and otherwise says when the next may be.</summary>
    private TimeSpan TakePlace()
    {
        lock (guard)
        {
            var now = time.GetUtcNow();
            var free = limits.Select(Free).Aggregate(held, Later);
            if (free > now)
                return free - now;
            started.Add(now);
            Forget();
            return TimeSpan.Zero;
        }
    }

    /// <summary>When a limit has a place again.</summary>
    private DateTimeOffset Free(RateLimit limit) =>
        started.Count < limit.Requests ? DateTimeOffset.MinValue : started[^limit.Requests].AddSeconds(limit.Seconds);

    /// <summary>Keeps no more than the limits look at.</summary>
    private void Forget()
    {
        var most = limits.Select(limit => limit.Requests).DefaultIfEmpty(0).Max();
        if (started.Count > most)
            started.RemoveRange(0, started.Count - most);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
