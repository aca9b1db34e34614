namespace Conformance.Core.Consumers;

/// <summary>How the recorded answers suit a reader: a dialect's documents, or a family of clients.</summary>
/// <param name="Id">The reader's folder under schemas/ or schemas/clients/.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Needs">What it relies on, for people; null for a dialect, whose documents say so.</param>
/// <param name="Fits">Whether nothing that was recorded breaks it; null where nothing was recorded that tells.</param>
/// <param name="Answers">What was judged, by the names of the answers.</param>
/// <param name="Unseen">The answers that it reads, and the run has none of.</param>
/// <param name="Breaks">What it cannot read, or is not documented so: each kind once, with its first place.</param>
public sealed record ConsumerResult(
    string Id,
    string Name,
    string? Needs,
    bool? Fits,
    IReadOnlyDictionary<string, CheckedResponses> Answers,
    IReadOnlyList<string> Unseen,
    IReadOnlyList<Break> Breaks
);
