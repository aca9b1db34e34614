using Conformance.Core.Reporting;
using Conformance.Core.Verdicts;

namespace Conformance.Suites.Running;

/// <summary>How a run ended, and whether that is an error for whoever waits for the exit code.</summary>
public sealed record Conclusion(ConformanceReport Report, bool Strict, string Folder)
{
    public bool IsGood => Report.Verdict is not (Verdict.NotCompatible or Verdict.Inconclusive)
        && Report.OutdatedBaseline.Count == 0
        && !(Strict && Report.Results.Any(result => result.Counts(Outcome.Deviates)));

    public override string ToString() =>
        $"The verdict is {Report.VerdictInWords()}: {string.Join("; ", Report.OutdatedBaseline.Concat(Report.Reasons))}. The report is in {Folder}.";
}
