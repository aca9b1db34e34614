namespace Conformance.Core.Transcripts;

/// <summary>A scenario that was given up before it was through.</summary>
/// <param name="Scenario">Its name.</param>
/// <param name="Areas">The areas whose checks read its exchanges.</param>
/// <param name="Reason">What was missing, or stood in the way.</param>
/// <param name="Setting">The setting that would have given what was missing; null when none would.</param>
/// <param name="Obstructed">Whether something stood in the way: then nothing that was missing is to blame.</param>
public sealed record AbortedScenario(
    string Scenario,
    IReadOnlyList<string> Areas,
    string Reason,
    string? Setting,
    bool Obstructed
);
