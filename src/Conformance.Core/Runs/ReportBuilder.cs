using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Evidence;
using Conformance.Core.Reports;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Runs;

/// <summary>Makes the report of what a run has found so far.</summary>
/// <param name="evidence">What the run knows so far.</param>
internal sealed class ReportBuilder(RunEvidence evidence)
{
    private const int TooManyRequests = (int)Condition.RateLimit;

    private readonly RequirementCatalog requirements = evidence.Requirements;
    private readonly Settings settings = evidence.Settings;
    private readonly Transcript transcript = evidence.Transcript;

    private IReadOnlyList<Exchange> Exchanges => transcript.Exchanges;

    /// <summary>Makes the report.</summary>
    /// <param name="results">The results so far.</param>
    /// <param name="baseline">The failures that are put up with.</param>
    /// <param name="unfinished">Why the run gives no verdict yet; null where it does.</param>
    /// <param name="duration">How long the run has taken.</param>
    public ConformanceReport Build(Results results, Baseline baseline, string? unfinished, TimeSpan duration)
    {
        var all = unfinished is null ? results.All() : results.All(unfinished);
        var hasEnded = unfinished is null && transcript.End?.Unreachable is null;
        var nothingOrdered = hasEnded ? NoOrder.Reason(transcript, settings) : null;
        return new ConformanceReport
        {
            Verdict = VerdictRule.Decide(
                requirements,
                all,
                results.Partial,
                unfinished is not null,
                nothingOrdered is not null
            ),
            NothingOrdered = nothingOrdered,
            Reasons = ReasonsOf(all, results.Partial, unfinished, nothingOrdered),
            OutdatedBaseline = baseline.Outdated(all),
            Notes = [.. transcript.Notes],
            Partial = results.Partial || settings.Areas.Count > 0,
            SuiteVersion = ProductVersion.Text,
            Detection = DetectionMeasurement.Embedded.Of(settings.Dialect, all),
            Dialect = settings.Dialect,
            Mode = settings.Mode.ToKebabCase(),
            Target = settings.Url?.AbsoluteUri ?? EmbeddedPanel.Name(settings),
            Insecure = settings.Insecure,
            StartedAt = transcript.Run.StartedAt,
            DurationSeconds = Math.Round(duration.TotalSeconds, 3),
            Requests = Exchanges.Count,
            Probes = Exchanges.Count(exchange => exchange.IsProbe),
            Spent = evidence.Spent(),
            Seed = settings.Seed,
            Coverage = Coverage.PerArea(all),
            ErrorConditions = Enum.GetValues<Condition>().ToDictionary(CodeOf, Observed),
            ResponseTimes = ResponseTime.PerAction(Exchanges),
            Results = all,
        };
    }

    private List<string> ReasonsOf(
        IReadOnlyList<Result> results,
        bool isPartial,
        string? unfinished,
        string? nothingOrdered
    )
    {
        if (transcript.End?.Unreachable is { } trouble)
            return [trouble];
        var others = VerdictReasons.Of(requirements, results, isPartial, unfinished ?? transcript.End?.StopReason);
        return nothingOrdered is null ? others : [nothingOrdered, .. others];
    }

    private static string CodeOf(Condition condition) => ((int)condition).ToString(CultureInfo.InvariantCulture);

    /// <summary>What came where a condition was provoked; null where the run did not see it.</summary>
    private SeenError? Observed(Condition condition)
    {
        var seen = condition is Condition.RateLimit ? LastRateLimit() : FirstRefusal(condition);
        return seen is null ? null : new SeenError(seen.Response!.Status, seen.ParsedBody.ErrorText);
    }

    private Exchange? LastRateLimit() =>
        Exchanges.LastOrDefault(exchange =>
            exchange.Expects is Expectation.Limit && exchange.Response?.Status == TooManyRequests
        );

    private Exchange? FirstRefusal(Condition condition)
    {
        var names = requirements
            .All.Where(requirement => requirement.Refusal.SequenceEqual([condition]))
            .Select(requirement => requirement.Id)
            .ToHashSet();
        return Exchanges.FirstOrDefault(exchange =>
            names.Contains(exchange.Name) && exchange is { TransportFailure: null, ParsedBody.IsRefusal: true }
        );
    }
}
