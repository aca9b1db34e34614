using System.Text.Json.Serialization;
using Conformance.Core.Contracts;

namespace Conformance.Core.Verdicts;

/// <summary>What a run found out about one requirement.</summary>
public sealed record Result
{
    public required string Requirement { get; init; }

    public required string Area { get; init; }

    public required Level Level { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>Why, for every outcome but passed.</summary>
    public string? Message { get; init; }

    /// <summary>The numbers of the exchanges that were judged.</summary>
    public IReadOnlyList<int> Exchanges { get; init; } = [];

    /// <summary>The setting that would verify it, where it is not verified for want of one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Setting { get; init; }

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
