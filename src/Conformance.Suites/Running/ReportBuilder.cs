using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Reports;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Suites.Running;

/// <summary>Makes the report of what a run has found so far.</summary>
internal static class ReportBuilder
{
    /// <summary>So many open requirements are named among the reasons.</summary>
    private const int MostOpen = 10;

    public static ConformanceReport Write(
        RequirementCatalog requirements,
        Settings settings,
        Transcript transcript,
        IEnumerable<string> notes,
        Results results,
        Baseline baseline,
        string? unfinished,
        TimeSpan duration
    )
    {
        var all = unfinished is null ? results.All() : results.All(unfinished);
        var exchanges = transcript.Exchanges;
        return new ConformanceReport
        {
            Verdict = VerdictRule.Decide(requirements, all, results.Partial, unfinished is not null),
            Reasons = Reasons(
                requirements,
                all,
                results.Partial,
                transcript.End?.Trouble,
                unfinished ?? transcript.End?.Early
            ),
            OutdatedBaseline = baseline.Outdated(all),
            Notes = [.. notes, .. transcript.Notes],
            Partial = results.Partial || settings.Areas.Count > 0,
            SuiteVersion = SuiteVersion.Text,
            Detection = DetectionScore.Measured,
            Dialect = settings.Dialect,
            Mode = settings.Mode.ToKebabCase(),
            Target = settings.Url?.AbsoluteUri ?? EmbeddedPanel.Name(settings),
            Insecure = settings.Insecure,
            StartedAt = transcript.Run.StartedAt,
            DurationSeconds = Math.Round(duration.TotalSeconds, 3),
            Requests = exchanges.Count,
            Probes = exchanges.Count(e => e.IsProbe),
            Spent = Spent(exchanges),
            Seed = settings.Seed,
            Coverage = Coverage.PerArea(all),
            ErrorConditions = Enum.GetValues<Condition>()
                .ToDictionary(Number, condition => Seen(requirements, condition, exchanges)),
            ResponseTimes = ResponseTime.PerAction(exchanges),
            Results = all,
        };
    }

    private static string Number(Condition condition) => ((int)condition).ToString(CultureInfo.InvariantCulture);

    /// <summary>What made the verdict; what is open is said only where nothing failed.</summary>
    private static List<string> Reasons(
        RequirementCatalog requirements,
        IReadOnlyList<Result> results,
        bool partial,
        string? trouble,
        string? ended
    )
    {
        if (trouble is not null)
            return [trouble];
        List<string> reasons = ended is null ? [] : [ended];
        Count(reasons, results.Count(r => r.Counts(Outcome.Failed)), "requirement failed", "requirements failed");
        Count(
            reasons,
            results.Count(r => r is { Outcome: Outcome.Failed, Known: not null }),
            "known failure",
            "known failures"
        );
        Count(
            reasons,
            results.Count(r => r.Outcome is Outcome.Deviates),
            "recommendation is not followed",
            "recommendations are not followed"
        );
        if (ended is not null || results.Any(r => r.Counts(Outcome.Failed)))
            return reasons;
        if (partial)
        {
            reasons.Add("a test filter left checks out, or the run ended early");
        }
        else if (Coverage.Of(results).Verified == 0)
        {
            reasons.Add("nothing was verified");
        }
        else
        {
            reasons.AddRange(
                Open(results.Where(r => r.Level is Level.MUST && VerdictRule.LeavesOpen(requirements, r)).ToList())
            );
        }

        return reasons;
    }

    private static IEnumerable<string> Open(List<Result> open)
    {
        foreach (var result in open.Take(MostOpen))
            yield return $"{result.Requirement} is open: {result.Message}";
        if (open.Count > MostOpen)
            yield return $"and {open.Count - MostOpen} more requirements are open: see conformance.json";
    }

    private static void Count(List<string> reasons, int number, string one, string many)
    {
        if (number > 0)
            reasons.Add($"{number} {(number == 1 ? one : many)}");
    }

    /// <summary>What the accounts that the run orders with have lost, from the first reading of their balances to the last.</summary>
    private static decimal? Spent(IReadOnlyList<Exchange> exchanges)
    {
        var accounts = exchanges
            .Where(e => e.Request.Field("action") == "add" && e.ParsedBody.Member("order") is not null)
            .Select(e => e.Request.Account)
            .Distinct()
            .ToList();
        var balances = exchanges
            .Where(e => e.Request.Field("action") == "balance")
            .ToLookup(e => e.Request.Account, e => Balance.Read(e.ParsedBody));
        return accounts.Sum(account =>
            balances[account].FirstOrDefault(known => known is not null)
                - balances[account].LastOrDefault(known => known is not null)
            ?? 0
        );
    }

    private static SeenError? Seen(
        RequirementCatalog requirements,
        Condition condition,
        IReadOnlyList<Exchange> exchanges
    )
    {
        var named = requirements.All.Where(r => r.Refusal.SequenceEqual([condition])).Select(r => r.Id).ToHashSet();
        var seen =
            condition is Condition.RateLimit
                ? exchanges.LastOrDefault(e => e.Expects is Expectation.Limit && e.Response?.Status == (int)condition)
                : exchanges.FirstOrDefault(e =>
                    named.Contains(e.Name) && e.TransportFailure is null && e.ParsedBody.IsRefusal
                );
        return seen is null ? null : new SeenError(seen.Response!.Status, seen.ParsedBody.ErrorText);
    }
}
