namespace Conformance.ReferencePanel;

/// <summary>Something about a panel that can be switched on.</summary>
/// <param name="Id">By which it is switched on.</param>
/// <param name="Description">What is different, as a sentence.</param>
/// <param name="Breaks">The ids of the requirements that it breaks; none where it is right all the same.</param>
/// <param name="Hides">What cannot be told any more while it is on: ids of requirements, or how they begin.</param>
/// <param name="Dialects">The dialects in which it makes a difference.</param>
public sealed record InjectionInfo(
    string Id,
    string Description,
    IReadOnlyList<string> Breaks,
    IReadOnlyList<string> Hides,
    IReadOnlyList<string> Dialects
);
