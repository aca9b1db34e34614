using System.Text.Json.Serialization;
using Conformance.Core.Contracts;

namespace Conformance.Core.Verdicts;

/// <summary>What a run found out about one requirement.</summary>
public sealed record Result
{
    /// <summary>The requirement's id.</summary>
    public required string Requirement { get; init; }

    /// <summary>The requirement's area.</summary>
    public required string Area { get; init; }

    /// <summary>The requirement's level.</summary>
    public required Level Level { get; init; }

    /// <summary>The outcome. It already allows for the level: a broken SHOULD deviates.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>
    /// Why, in words for people, for every outcome but passed. Made of the other members; no program parses it.
    /// </summary>
    public string? Message { get; init; }

    /// <summary>Where the requirement is broken, the most telling place first; empty for any other outcome.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The numbers of the exchanges that were checked.</summary>
    public IReadOnlyList<int> Exchanges { get; init; } = [];

    /// <summary>The setting that would verify it, where it is not verified for want of one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Setting { get; init; }

    /// <summary>The scenario that would have shown it, where it is not verified and one is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Scenario { get; init; }

    /// <summary>Why it does not count against the verdict although it is broken.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public KnownFailure? Known { get; init; }

    /// <summary>Whether the requirement is broken, known or not.</summary>
    [JsonIgnore]
    public bool IsBroken => Outcome is Outcome.Failed or Outcome.Deviates;

    /// <summary>Whether the requirement was checked to the end: it passed, failed or deviates.</summary>
    [JsonIgnore]
    public bool IsVerified => Outcome is Outcome.Passed || IsBroken;

    /// <summary>Whether it has an outcome and counts against the verdict, as no baseline lists it.</summary>
    public bool Counts(Outcome outcome) => Outcome == outcome && Known is null;

    /// <summary>The result of a requirement without findings.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="message">Why, in words for people.</param>
    /// <param name="setting">The setting that would verify it.</param>
    public static Result Of(Requirement requirement, Outcome outcome, string? message = null, string? setting = null) =>
        new()
        {
            Requirement = requirement.Id,
            Area = requirement.Area,
            Level = requirement.Level,
            Outcome = outcome,
            Message = message,
            Setting = setting,
        };
}
