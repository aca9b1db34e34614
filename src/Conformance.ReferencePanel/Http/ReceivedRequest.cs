namespace Conformance.ReferencePanel.Http;

/// <summary>The request that a response answers.</summary>
/// <param name="Http">The HTTP request.</param>
/// <param name="Call">The request as read; null where it could not be read.</param>
/// <param name="NthForAction">How many requests for the same action there were so far, this one included.</param>
/// <param name="NthIdentical">How many of them had the same method, content type, key and parameters.</param>
internal sealed record ReceivedRequest(HttpRequest Http, ApiCall? Call, int NthForAction, int NthIdentical)
{
    /// <summary>Whether the request was read and fulfils a condition.</summary>
    public bool Matches(Func<ApiCall, bool> condition) => Call is { } call && condition(call);
}
