namespace Conformance.JsonSchema;

/// <summary>
/// Ends an evaluation: neither yes nor no can be said about a part of the value, so the whole counts as not valid,
/// even where a <c>not</c> would turn a no into a yes.
/// </summary>
internal sealed class UnjudgeableException(string message) : Exception(message)
{
    public Violation? Violation { get; set; }
}
