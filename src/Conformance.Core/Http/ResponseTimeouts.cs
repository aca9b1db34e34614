using Conformance.Core.Configuration;

namespace Conformance.Core.Http;

/// <summary>
/// How long one response may still take; its token is cancelled when a bound is passed, or the run is aborted.
/// </summary>
internal sealed class ResponseTimeouts : IDisposable
{
    private readonly Bounds bounds;
    private readonly CancellationTokenSource total;
    private readonly CancellationTokenSource idle;
    private readonly CancellationTokenSource any;
    private bool hasBegun;

    public ResponseTimeouts(Bounds bounds, CancellationToken abort)
    {
        this.bounds = bounds;
        total = new CancellationTokenSource(bounds.Whole);
        idle = new CancellationTokenSource(bounds.FirstByte);
        any = CancellationTokenSource.CreateLinkedTokenSource(total.Token, idle.Token, abort);
    }

    public CancellationToken Token => any.Token;

    /// <summary>The bound that was passed, in words; null when none was.</summary>
    public string? PassedBound
    {
        get
        {
            if (total.IsCancellationRequested)
                return $"no whole answer came within {bounds.Whole.TotalSeconds:0.#} s (Panel.Timeout)";
            if (!idle.IsCancellationRequested)
                return null;
            return hasBegun
                ? $"nothing more of the answer came for {bounds.Idle.TotalSeconds:0.#} s (Panel.IdleTimeout)"
                : $"no answer began within {bounds.FirstByte.TotalSeconds:0.#} s (Panel.FirstByteTimeout)";
        }
    }

    /// <summary>Something came: from now on only <see cref="Bounds.Idle"/> may pass until there is more.</summary>
    public void Restart()
    {
        hasBegun = true;
        idle.CancelAfter(bounds.Idle);
    }

    public void Dispose()
    {
        any.Dispose();
        idle.Dispose();
        total.Dispose();
    }
}
