namespace Conformance.ReferencePanel;

/// <summary>A fault or a variation that a panel can be started with.</summary>
/// <param name="Id">The id by which it is switched on.</param>
/// <param name="Description">What is different, as a sentence.</param>
/// <param name="Breaks">The ids of the requirements that it breaks; empty for a variation.</param>
/// <param name="Hides">What cannot be verified while it is on: ids of requirements, or how they begin.</param>
/// <param name="Dialects">The dialects in which it makes a difference.</param>
public sealed record InjectionInfo(
    string Id,
    string Description,
    IReadOnlyList<string> Breaks,
    IReadOnlyList<string> Hides,
    IReadOnlyList<string> Dialects
);
