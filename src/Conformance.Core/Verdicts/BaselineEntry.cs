namespace Conformance.Core.Verdicts;

/// <summary>An entry of a baseline: a requirement that the panel is known to break.</summary>
/// <param name="Requirement">The requirement's id.</param>
/// <param name="Reason">Why the failure is accepted.</param>
/// <param name="Until">The last day on which it is, in UTC; null for no end.</param>
public sealed record BaselineEntry(string Requirement, string Reason, DateOnly? Until = null)
{
    /// <summary>Whether the last day was before <paramref name="today"/>.</summary>
    public bool HasExpiredOn(DateOnly today) => Until < today;
}
