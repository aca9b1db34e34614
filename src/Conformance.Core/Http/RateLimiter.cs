using Conformance.Core.Configuration;
using Conformance.Core.Contracts;

namespace Conformance.Core.Http;

/// <summary>
/// Lets at most so many requests start in any window of time, for each of some limits; bursts within them are allowed.
/// </summary>
/// <param name="limits">The limits; none for no limit.</param>
/// <param name="time">The clock, which also times the waits.</param>
public sealed class RateLimiter(IReadOnlyList<RateLimit> limits, TimeProvider time)
{
    /// <summary>Requests in 60 seconds, unless the user sets another number.</summary>
    private const int DefaultRate = 100;

    private readonly List<DateTimeOffset> started = [];
    private readonly Lock guard = new();
    private DateTimeOffset pausedUntil;

    /// <summary>The rate limiter of a run.</summary>
    /// <inheritdoc cref="Limits"/>
    /// <param name="time">The clock, which also times the waits.</param>
    public static RateLimiter Of(Settings settings, Dialect dialect, TimeProvider time) =>
        new(Limits(settings, dialect), time);

    /// <summary>
    /// The limits that a run keeps: what the user set; otherwise 100 in 60 seconds and what the dialect documents, or
    /// none for the embedded panel.
    /// </summary>
    /// <param name="settings">The run's settings.</param>
    /// <param name="dialect">The run's dialect.</param>
    public static IReadOnlyList<RateLimit> Limits(Settings settings, Dialect dialect) =>
        settings switch
        {
            { RequestsPerMinute: 0 } or { RequestsPerMinute: null, Embedded: true } => [],
            { RequestsPerMinute: { } set } => [new(set, 60)],
            _ => [new(DefaultRate, 60), .. Documented(dialect)],
        };

    /// <summary>The limit that the dialect documents; none where it documents none.</summary>
    public static IReadOnlyList<RateLimit> Documented(Dialect dialect) => dialect.RateLimit is { } limit ? [limit] : [];

    /// <summary>Waits until the next request may start, and counts it as started.</summary>
    public async Task WaitForTurn(CancellationToken cancellation)
    {
        while (TryStart() is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellation);
    }

    /// <summary>Lets nothing start for that long; of several pauses the one counts that ends last.</summary>
    public void Pause(TimeSpan wait)
    {
        lock (guard)
            pausedUntil = Later(pausedUntil, time.GetUtcNow() + wait);
    }

    /// <summary>Starts a request when one may start now, and otherwise returns how long to wait.</summary>
    private TimeSpan TryStart()
    {
        lock (guard)
        {
            var now = time.GetUtcNow();
            var next = limits.Select(NextStart).Aggregate(pausedUntil, Later);
            if (next > now)
                return next - now;
            started.Add(now);
            ForgetOldStarts();
            return TimeSpan.Zero;
        }
    }

    /// <summary>When a limit allows the next request.</summary>
    private DateTimeOffset NextStart(RateLimit limit) =>
        started.Count < limit.Requests ? DateTimeOffset.MinValue : started[^limit.Requests].AddSeconds(limit.Seconds);

    /// <summary>Keeps no more than the limits look at.</summary>
    private void ForgetOldStarts()
    {
        var most = limits.Select(limit => limit.Requests).DefaultIfEmpty(0).Max();
        if (started.Count > most)
            started.RemoveRange(0, started.Count - most);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
