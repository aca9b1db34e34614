using Conformance.ReferencePanel.Injections;

namespace Conformance.ReferencePanel.Faults;

/// <summary>An injection that breaks the contract.</summary>
/// <param name="Id">The id by which it is switched on: the area, and what is wrong.</param>
/// <param name="Description">What is wrong.</param>
/// <param name="Breaks">The ids of the requirements that it breaks, and no others.</param>
internal sealed record Fault(string Id, string Description, params IReadOnlyList<string> Breaks)
    : Injection(Id, Description)
{
    /// <summary>
    /// What cannot be verified while the fault is on: ids of requirements, or how they begin.
    /// </summary>
    public IReadOnlyList<string> Hides { get; init; } = [];
}
