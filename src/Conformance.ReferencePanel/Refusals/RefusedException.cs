namespace Conformance.ReferencePanel.Refusals;

/// <summary>The caller gets an error; the transaction, if there is one, is taken back.</summary>
internal sealed class RefusedException(RefusalKind kind, string? text = null) : Exception
{
    public RefusalKind Kind => kind;

    /// <summary>null is the dialect's own text for this kind.</summary>
    public string? Text => text;

    /// <summary>The HTTP code; null is the dialect's own for this kind.</summary>
    public int? Code { get; init; }

    /// <summary>When it is worth asking again.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
