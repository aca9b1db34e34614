using Conformance.Core.Configuration;

namespace Conformance.Core.Http;

/// <summary>How long one answer may still take; its token is cancelled when a bound is passed, or the run ends.</summary>
internal sealed class ResponseTimeouts : IDisposable
{
    private readonly Bounds bounds;
    private readonly CancellationTokenSource whole;
    private readonly CancellationTokenSource piece;
    private readonly CancellationTokenSource any;
    private bool begun;

    public ResponseTimeouts(Bounds bounds, CancellationToken ending)
    {
        this.bounds = bounds;
        whole = new CancellationTokenSource(bounds.Whole);
        piece = new CancellationTokenSource(bounds.FirstByte);
        any = CancellationTokenSource.CreateLinkedTokenSource(whole.Token, piece.Token, ending);
    }

    public CancellationToken Token => any.Token;

    /// <summary>The bound that was passed, in words; null when none was.</summary>
    public string? Passed =>
        this switch
        {
            { whole.IsCancellationRequested: true } =>
                $"no whole answer came within {bounds.Whole.TotalSeconds:0.#} s (Panel.Timeout)",
            { piece.IsCancellationRequested: false } => null,
            { begun: true } =>
                $"nothing more of the answer came for {bounds.Idle.TotalSeconds:0.#} s (Panel.IdleTimeout)",
            _ => $"no answer began within {bounds.FirstByte.TotalSeconds:0.#} s (Panel.FirstByteTimeout)",
        };

    /// <summary>Something came: from now on only <see cref="Bounds.Idle"/> may pass until there is more.</summary>
    public void Renew()
    {
        begun = true;
        piece.CancelAfter(bounds.Idle);
    }

    public void Dispose()
    {
        any.Dispose();
        piece.Dispose();
        whole.Dispose();
    }
}
