namespace Conformance.Core.Http;

/// <summary>
/// The time of one run: it begins with what the machine's clock shows, and goes on as time passes. Where that clock is
/// set meanwhile, the run waits no longer and no shorter for it, and what came first still comes first.
/// </summary>
/// <param name="machine">The machine's clock.</param>
public sealed class SteadyClock(TimeProvider machine) : TimeProvider
{
    private readonly DateTimeOffset startedAt = machine.GetUtcNow();
    private readonly long startTimestamp = machine.GetTimestamp();

    /// <inheritdoc/>
    public override long TimestampFrequency => machine.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => startedAt + machine.GetElapsedTime(startTimestamp);

    /// <inheritdoc/>
    public override long GetTimestamp() => machine.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        machine.CreateTimer(callback, state, dueTime, period);
}
