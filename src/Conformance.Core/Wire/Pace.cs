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
        if (perMinute > 0 && Reserve() is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellation);
    }

    /// <summary>Takes the next free place, which may lie ahead, and says how far.</summary>
    private TimeSpan Reserve()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var start = started.Count < perMinute ? now : started.Dequeue() + Window;
            start = start < now ? now : start;
            started.Enqueue(start);
            return start - now;
        }
    }
}
