namespace Conformance.Core.Tests;

/// <summary>
/// A clock on which waits of up to a minute are over at once, with the time that they take, and longer ones never.
/// </summary>
internal sealed class AutoAdvancingTime : TimeProvider
{
    private readonly Lock turn = new();
    private readonly List<TimeSpan> waits = [];

    /// <summary>The waits that are over.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (turn)
                return [.. waits];
        }
    }

    public override DateTimeOffset GetUtcNow() => Waits.Aggregate(base.GetUtcNow(), (now, wait) => now + wait);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero || dueTime > TimeSpan.FromMinutes(1))
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
        lock (turn)
            waits.Add(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
