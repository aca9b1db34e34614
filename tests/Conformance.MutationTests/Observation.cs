using Conformance.Core.Reports;
using Conformance.Core.Verdicts;

namespace Conformance.MutationTests;

/// <summary>What came of a run.</summary>
/// <param name="Found">What is kept of it, as in <see cref="Core.Runs.Trial.Found"/>.</param>
/// <param name="Details">What a person needs to see why.</param>
internal sealed record Observation(IReadOnlyList<string> Found, string Details)
{
    /// <summary>What is found where a run leaves no report.</summary>
    public const string NoReport = "no-report";

    /// <summary>The requirements that hold, but have another outcome than against the panel as it should be.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>
    /// Runs and observes. A run that leaves no report is observed as well: one that fails must not cost all the others
    /// of a measurement.
    /// </summary>
    public static Observation Of(Func<ConformanceReport> run, Func<ConformanceReport, Observation> observe)
    {
        ConformanceReport report;
        try
        {
            report = run();
        }
        catch (InvalidOperationException e)
        {
            return new Observation([NoReport], e.Message);
        }

        return observe(report);
    }

    /// <summary>The requirements that failed or deviate.</summary>
    public static Observation OfBroken(ConformanceReport report)
    {
        var broken = report.Results.Where(result => result.IsBroken).ToList();
        return new Observation(Ids(broken), Describe(broken));
    }

    public static IReadOnlyList<string> Ids(IEnumerable<Result> results) =>
        [.. results.Select(result => result.Requirement).Order(StringComparer.Ordinal)];

    public static string Describe(IEnumerable<Result> results) =>
        string.Join('\n', results.Select(result => $"{result.Requirement} is {result.Outcome}: {result.Message}"));
}
