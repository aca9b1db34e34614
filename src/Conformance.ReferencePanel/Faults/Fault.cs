using Conformance.ReferencePanel.Injections;

namespace Conformance.ReferencePanel.Faults;

/// <summary>An injection that breaks the contract.</summary>
/// <param name="Id">By which it is switched on: the area, and what is wrong.</param>
/// <param name="Description">What is wrong.</param>
/// <param name="Breaks">The ids of the requirements that it breaks, and no others.</param>
internal sealed record Fault(string Id, string Description, params IReadOnlyList<string> Breaks)
    : Injection(Id, Description)
{
    /// <summary>What cannot be told any more while the panel is wrong in this way: ids of requirements, or how they begin.</summary>
    public IReadOnlyList<string> Hides { get; init; } = [];
}
