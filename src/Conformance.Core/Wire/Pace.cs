namespace Conformance.Core.Wire;

/// <summary>Lets at most a number of requests start in any 60 seconds; bursts within that are allowed.</summary>
/// <param name="perMinute">The most in any 60 seconds; 0 for no limit.</param>
/// <param name="time">The clock, which also times the waits.</param>
public sealed class Pace(int perMinute, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Queue<DateTimeOffset> started = new();
    private readonly Lock gate = new();

    public async Task Turn(CancellationToken cancellation)
    {
        while (perMinute > 0 && TakePlace() is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellation);
    }

    /// <summary>Takes a place when one is free now, and otherwise says when the next may be.</summary>
    private TimeSpan TakePlace()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (started.Count == perMinute && started.Peek() + Window > now)
                return started.Peek() + Window - now;
            if (started.Count == perMinute)
                started.Dequeue();
            started.Enqueue(now);
            return TimeSpan.Zero;
        }
    }
}
