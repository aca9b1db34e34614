namespace Conformance.Core.Runs;

/// <summary>
/// The embedded panel's clock. It stands still until the run waits, so what a run sees does not depend on how fast it
/// goes.
/// </summary>
/// <param name="machine">The clock that it starts with.</param>
internal sealed class VirtualClock(TimeProvider machine) : TimeProvider
{
    private readonly DateTimeOffset start = machine.GetUtcNow();
    private long passedTicks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start.AddTicks(Interlocked.Read(ref passedTicks));

    /// <summary>Lets time pass at once.</summary>
    public Task Pass(TimeSpan time)
    {
        Interlocked.Add(ref passedTicks, time.Ticks);
        return Task.CompletedTask;
    }
}
