namespace Conformance.ReferencePanel.Http;

/// <summary>The request that a response answers.</summary>
/// <param name="Http">The HTTP request.</param>
/// <param name="Call">The request as read; null where it could not be read.</param>
internal sealed record ReceivedRequest(HttpRequest Http, ApiCall? Call)
{
    /// <summary>Whether the request was read and fulfils a condition.</summary>
    public bool Matches(Func<ApiCall, bool> condition) => Call is { } call && condition(call);
}
