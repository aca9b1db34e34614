using System.Text.Json.Serialization;

namespace Conformance.Core.Contracts;

/// <summary>One statement of the contract, read from an entry of requirements/.</summary>
public sealed record Requirement
{
    private static readonly Version FirstVersion = new(0, 1, 0);

    /// <summary><c>area.slug</c>; never renamed once released.</summary>
    public required string Id { get; init; }

    /// <summary>How binding it is.</summary>
    public required Level Level { get; init; }

    /// <summary>What a panel has to do, as one sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>
    /// The documents that state it, each with the section. Points of field practice have the document
    /// <c>field practice</c>.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Source { get; init; }

    /// <summary>The ids of the dialects to which it applies.</summary>
    public required IReadOnlyList<string> Dialects { get; init; }

    /// <summary>
    /// What a run must be given to verify it, beyond observe mode: <c>order</c>, <c>full</c> or a setting's name. All
    /// of them are needed; within one, <c>|</c> separates alternatives. Empty by default.
    /// </summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>The places in responses where the schemas check it; with these it needs no check in C#.</summary>
    public IReadOnlyList<SchemaPlace> SchemaPlaces { get; init; } = [];

    /// <summary>
    /// The conditions that the request of its name provokes: several where the documents leave open which one it is.
    /// With these it needs no check in C#.
    /// </summary>
    public IReadOnlyList<Condition> Refusal { get; init; } = [];

    /// <summary>
    /// The member that the response to the request of its name has to have; null where it is verified otherwise. With
    /// it the requirement needs no check in C#.
    /// </summary>
    public string? ExpectedMember { get; init; }

    /// <summary>
    /// The condition whose refusals have to have one of the dialect's HTTP codes; null where it is verified otherwise.
    /// With it the requirement needs no check in C#.
    /// </summary>
    public Condition? Code { get; init; }

    /// <summary>
    /// The version of the product in which it was new, such as <c>0.2.0</c>; the first one by default.
    /// </summary>
    public Version Since { get; init; } = FirstVersion;

    /// <summary>The reason why there is no check for it; null when there is one.</summary>
    public string? Unchecked { get; init; }

    /// <summary>The part of the id before the dot, such as <c>refill-status</c>.</summary>
    [JsonIgnore]
    public string Area => Id[..Id.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>How it is verified.</summary>
    [JsonIgnore]
    public VerificationKind VerificationKind =>
        this switch
        {
            { Unchecked: not null } => VerificationKind.None,
            { SchemaPlaces.Count: > 0 } => VerificationKind.Schema,
            { Refusal.Count: > 0 } => VerificationKind.Refusal,
            { ExpectedMember: not null } => VerificationKind.ExpectedMember,
            { Code: not null } => VerificationKind.Code,
            _ => VerificationKind.Check,
        };

    /// <summary>
    /// Whether it was new in the minor version of these suites. Then a MUST that is broken deviates, so that an upgrade
    /// turns no gate red, and fails from the next minor version on. A requirement of the first version is never new.
    /// </summary>
    /// <param name="suites">The version of the suites.</param>
    public bool IsNewIn(Version suites) =>
        Since != FirstVersion && (Since.Major, Since.Minor) == (suites.Major, suites.Minor);

    /// <summary>Whether it applies to the dialect of that id. Elsewhere it is not applicable.</summary>
    public bool AppliesTo(string dialect) => Dialects.Contains(dialect);

    /// <summary>
    /// The documents and sections on one line, such as <c>SubNoc, Add order; field practice, point 9</c>.
    /// </summary>
    public string Citation() => string.Join("; ", Source.Select(source => $"{source.Key}, {source.Value}"));
}
