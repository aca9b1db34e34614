namespace Conformance.MutationTests.Faults;

/// <summary>
/// The machine's time for a certification, but that a wait of up to two minutes is over at once. What it waited for
/// passes on the panel's clock, which stands still otherwise.
/// </summary>
internal sealed class PassingTime : TimeProvider
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private readonly PanelClock panel = new();

    /// <summary>The clock for the panel.</summary>
    public TimeProvider OfPanel => panel;

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan time) => panel.Pass(time);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + panel.Passed;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(panel.Passed.TotalSeconds * TimestampFrequency);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero || dueTime > LongestWait)
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);

        Pass(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }

    private sealed class PanelClock : TimeProvider
    {
        private readonly DateTimeOffset start = System.GetUtcNow();
        private long passedTicks;

        public TimeSpan Passed => TimeSpan.FromTicks(Interlocked.Read(ref passedTicks));

        public override DateTimeOffset GetUtcNow() => start + Passed;

        public void Pass(TimeSpan time) => Interlocked.Add(ref passedTicks, time.Ticks);
    }
}
