namespace Conformance.Core.Tests;

/// <summary>A clock on which waits of up to a minute are over at once, and longer ones never.</summary>
internal sealed class HastyTime : TimeProvider
{
    /// <summary>The waits that were asked for, longer ones too.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (Waits)
            Waits.Add(dueTime);
        return base.CreateTimer(callback, state, dueTime > TimeSpan.FromMinutes(1) ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, period);
    }
}
