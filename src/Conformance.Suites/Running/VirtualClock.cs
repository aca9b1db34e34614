namespace Conformance.Suites.Running;

/// <summary>The embedded panel's clock. It stands still until the run waits, so what a run sees does not depend on how fast it goes.</summary>
public sealed class VirtualClock : TimeProvider
{
    private readonly DateTimeOffset start = System.GetUtcNow();
    private long passed;

    public override DateTimeOffset GetUtcNow() => start.AddTicks(Interlocked.Read(ref passed));

    /// <summary>Lets the time pass at once.</summary>
    public Task Pass(TimeSpan time)
    {
        Interlocked.Add(ref passed, time.Ticks);
        return Task.CompletedTask;
    }
}
