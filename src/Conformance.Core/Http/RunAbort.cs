using Conformance.Core.Transcripts;

namespace Conformance.Core.Http;

/// <summary>
/// Why a run stops sending before it is through: its time is up, the panel is gone, or whoever started it wants it to
/// stop.
/// </summary>
public sealed class RunAbort : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly ITimer timer;
    private string? reason;

    /// <param name="after">How long the run may take.</param>
    /// <param name="time">The clock that measures it.</param>
    public RunAbort(TimeSpan after, TimeProvider time) =>
        timer = time.CreateTimer(
            _ => Abort($"the run's time of {after.TotalSeconds:0.#} s was up (Panel.RunTimeout)"),
            null,
            after,
            Timeout.InfiniteTimeSpan
        );

    /// <summary>The first reason that was given; null while the run goes on.</summary>
    public string? Reason => Volatile.Read(ref reason);

    /// <summary>Is cancelled when the run is aborted.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Aborts the run; only the first reason counts.</summary>
    public void Abort(string why)
    {
        if (Interlocked.CompareExchange(ref reason, why, null) is null)
            source.Cancel();
    }

    /// <summary>Does nothing while the run goes on.</summary>
    /// <exception cref="EnvironmentException">The run was aborted.</exception>
    public void ThrowIfAborted()
    {
        if (Reason is { } why)
            throw new EnvironmentException(why);
    }

    /// <summary>Stops the clock.</summary>
    public void Dispose() => timer.Dispose();
}
