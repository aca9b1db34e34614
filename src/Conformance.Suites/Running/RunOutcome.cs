using Conformance.Core.Reports;
using Conformance.Core.Verdicts;

namespace Conformance.Suites.Running;

/// <summary>How a run ended, and whether that is an error for whoever waits for the exit code.</summary>
/// <param name="Report">What was found.</param>
/// <param name="Strict">Whether deviations are errors.</param>
/// <param name="Folder">Where the report is.</param>
/// <param name="Unwritten">Why it is not all there; null where it is.</param>
public sealed record RunOutcome(ConformanceReport Report, bool Strict, string Folder, string? Unwritten)
{
    public bool IsGood =>
        Unwritten is null
        && Report.Verdict is not (Verdict.NotCompatible or Verdict.Inconclusive)
        && Report.OutdatedBaseline.Count == 0
        && !(Strict && Report.Results.Any(result => result.Counts(Outcome.Deviates)));

    public override string ToString() =>
        $"The verdict is {Report.VerdictInWords()}: {string.Join("; ", Report.OutdatedBaseline.Concat(Report.Reasons))}. {(Unwritten is null ? $"The report is in {Folder}." : $"The report in {Folder} is not whole, because it cannot be written: {Unwritten}")}";
}
