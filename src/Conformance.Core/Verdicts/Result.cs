using System.Text.Json.Serialization;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;

namespace Conformance.Core.Verdicts;

/// <summary>What a run found out about one requirement.</summary>
public sealed record Result
{
    public required string Requirement { get; init; }

    public required string Area { get; init; }

    public required Level Level { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>Why, in words for people, for every outcome but passed. Made of the other members; no program parses it.</summary>
    public string? Message { get; init; }

    /// <summary>Where the requirement is broken, the most telling place first; empty for any other outcome.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The numbers of the exchanges that were judged.</summary>
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

    [JsonIgnore]
    public bool IsBroken => Outcome is Outcome.Failed or Outcome.Deviates;

    /// <summary>Whether it is broken and counts.</summary>
    /// <param name="outcome">In which way.</param>
    public bool Counts(Outcome outcome) => Outcome == outcome && Known is null;

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
