using Conformance.Core.Contracts;

namespace Conformance.Core.Verdicts;

/// <summary>An entry of a baseline: a requirement that the panel is known to break.</summary>
/// <param name="Requirement">The requirement's id.</param>
/// <param name="Reason">Why that is put up with.</param>
/// <param name="Until">The last day on which it is, in UTC; null for no end.</param>
public sealed record BaselineEntry(string Requirement, string Reason, DateOnly? Until = null)
{
    public bool IsOverOn(DateOnly today) => Until < today;
}
