using System.Text.Json.Serialization;
using Conformance.Core.Checks;

namespace Conformance.Core.Contracts;

/// <summary>One statement of the contract, as an entry of requirements/ gives it.</summary>
public sealed record Requirement
{
    private static readonly Version First = new(0, 1, 0);

    /// <summary><c>area.slug</c>; never renamed once released.</summary>
    public required string Id { get; init; }

    public required Level Level { get; init; }

    public required string Statement { get; init; }

    /// <summary>The documents that state it, each with the section. FIELD's points have the document <c>field practice</c>.</summary>
    public required IReadOnlyDictionary<string, string> Source { get; init; }

    /// <summary>The dialects in which it holds.</summary>
    public required IReadOnlyList<string> Dialects { get; init; }

    /// <summary>
    /// What a run must be given to verify it, beyond observe mode: <c>order</c>, <c>full</c> or a setting's name.
    /// All of them are needed; within one, <c>|</c> separates alternatives.
    /// </summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>The parts of answers that the schemas judge for it; with these it needs no check in C#.</summary>
    public IReadOnlyList<AnswerPart> Shape { get; init; } = [];

    /// <summary>
    /// The conditions that the request named after this requirement provokes, more than one where the documents leave open
    /// which it is; with these it needs no check in C#.
    /// </summary>
    public IReadOnlyList<Condition> Refusal { get; init; } = [];

    /// <summary>The member that the answer to the request named after this requirement holds; with it the requirement needs no check in C#.</summary>
    public string? Answered { get; init; }

    /// <summary>The condition whose refusals have one of the dialect's HTTP codes; with it the requirement needs no check in C#.</summary>
    public Condition? Code { get; init; }

    /// <summary>The version of the suites that brought it, such as <c>0.2.0</c>.</summary>
    public Version Since { get; init; } = First;

    /// <summary>Why there is no check for it; null when there is one.</summary>
    public string? Unchecked { get; init; }

    [JsonIgnore]
    public string Area => Id[..Id.IndexOf('.', StringComparison.Ordinal)];

    [JsonIgnore]
    public VerificationKind VerificationKind =>
        this switch
        {
            { Unchecked: not null } => VerificationKind.Nothing,
            { Shape.Count: > 0 } => VerificationKind.Shape,
            { Refusal.Count: > 0 } => VerificationKind.Refusal,
            { Answered: not null } => VerificationKind.Answer,
            { Code: not null } => VerificationKind.Code,
            _ => VerificationKind.Check,
        };

    /// <summary>
    /// Whether it came with the minor version of these suites. Then a MUST that is broken deviates, so that an upgrade turns no
    /// gate red, and fails from the next minor version on. What came with the first version fails at once.
    /// </summary>
    /// <param name="suites">The suites' version.</param>
    public bool IsNewIn(Version suites) => Since != First && (Since.Major, Since.Minor) == (suites.Major, suites.Minor);

    public bool HoldsIn(string dialect) => Dialects.Contains(dialect);

    /// <summary>The source on one line, as failure texts show it.</summary>
    public string Cited() => string.Join("; ", Source.Select(s => $"{s.Key}, {s.Value}"));
}
