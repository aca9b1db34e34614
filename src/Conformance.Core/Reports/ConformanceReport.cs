using System.Text.Json.Serialization;
using Conformance.Core.Consumers;
using Conformance.Core.Contracts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Reports;

/// <summary>
/// conformance.json: what a program reads of a run. Its schema is schemas/report/conformance.schema.json.
/// </summary>
public sealed record ConformanceReport
{
    /// <summary>What the results together say of the panel; inconclusive while the run lasts.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Why the verdict is not <c>compatible</c>, in sentences; empty when it is.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>
    /// Why a run in order or full mode has no accepted order, so that it certifies nothing that is bought; null where it
    /// has one, and in observe mode.
    /// </summary>
    public string? NothingOrdered { get; init; }

    /// <summary>
    /// A sentence for each entry of the baseline that is to be removed. With one, a run fails whatever its verdict.
    /// </summary>
    public IReadOnlyList<string> OutdatedBaseline { get; init; } = [];

    /// <summary>What else a reader should know, a sentence each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Whether Panel.Areas or a test filter narrowed the run.</summary>
    public required bool Partial { get; init; }

    /// <summary>The version of these suites.</summary>
    public required string SuiteVersion { get; init; }

    /// <summary>What the requirements that the run verified would have shown, as this version was measured.</summary>
    public required Detection Detection { get; init; }

    /// <summary>The id of the dialect that the panel was held to.</summary>
    public required string Dialect { get; init; }

    /// <summary>The run's mode: <c>observe</c>, <c>order</c> or <c>full</c>.</summary>
    public required string Mode { get; init; }

    /// <summary>The endpoint, or <c>embedded reference panel</c>.</summary>
    public required string Target { get; init; }

    /// <summary>Whether certificates were not checked.</summary>
    public required bool Insecure { get; init; }

    /// <summary>When the run began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long the run took, or has taken so far.</summary>
    public required double DurationSeconds { get; init; }

    /// <summary>How many requests were sent.</summary>
    public required int Requests { get; init; }

    /// <summary>
    /// Those among <see cref="Requests"/> that no client means to send, and that only show what the panel withstands.
    /// </summary>
    public required int Probes { get; init; }

    /// <summary>
    /// What the run's own orders took from the balance, less what came back by its last reading, in the account's
    /// currency; null where that is not known.
    /// </summary>
    public required decimal? Spent { get; init; }

    /// <summary>The seed of all generated data.</summary>
    public required int Seed { get; init; }

    /// <summary>How much of each area was verified, by the area's name.</summary>
    public required IReadOnlyDictionary<string, Coverage> Coverage { get; init; }

    /// <summary>
    /// For each of the six conditions, by its number: what came, or null when the run did not see it.
    /// </summary>
    public required IReadOnlyDictionary<string, SeenError?> ErrorConditions { get; init; }

    /// <summary>How long responses took, for each action that has any, by the action's name.</summary>
    public required IReadOnlyDictionary<string, ResponseTime> ResponseTimes { get; init; }

    /// <summary>
    /// Which dialects' documents the responses match, and where they do not; empty while the run lasts.
    /// </summary>
    public IReadOnlyList<ConsumerResult> Dialects { get; init; } = [];

    /// <summary>
    /// Which client code can read the responses, and what the others cannot read; empty while the run lasts.
    /// </summary>
    public IReadOnlyList<ConsumerResult> Clients { get; init; } = [];

    /// <summary>One result for each requirement that there is.</summary>
    public required IReadOnlyList<Result> Results { get; init; }

    /// <summary>
    /// The SHA-256 of the transcript's lines, in hexadecimal; null while a run lasts, and for one that was cut off.
    /// It shows accidental changes, and proves no origin.
    /// </summary>
    public string? TranscriptSha256 { get; init; }

    /// <summary>How many requirements of all areas were checked with a result.</summary>
    [JsonIgnore]
    public int Verified => Coverage.Values.Sum(area => area.Verified);

    /// <summary>How many requirements the dialect and the target have.</summary>
    [JsonIgnore]
    public int Applicable => Coverage.Values.Sum(area => area.Applicable);

    /// <summary>The same results without a verdict that is good; a panel that broke a MUST has broken it.</summary>
    /// <param name="reason">Why, in a sentence.</param>
    public ConformanceReport WithoutVerdict(string reason) =>
        this with
        {
            Verdict = Verdict is Verdict.NotCompatible ? Verdict : Verdict.Inconclusive,
            Reasons = [reason, .. Reasons],
        };

    /// <summary>The verdict in words for people.</summary>
    public string VerdictInWords()
    {
        if (Verdict is Verdict.Inconclusive && NothingOrdered is { } reason)
            return $"{Verdict.ToKebabCase()}: {reason.Split(':')[0]}";
        if (Verdict is not Verdict.CompatibleButForKnownFailures)
            return Verdict.ToKebabCase();
        var known = Results.Count(result => result is { Outcome: Outcome.Failed, Known: not null });
        return known == 1 ? "compatible but for 1 known failure" : $"compatible but for {known} known failures";
    }
}
