using Conformance.Core.Contracts;
using Conformance.Core.Reports;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Runs;

/// <summary>How a run ended.</summary>
/// <param name="Report">All that was found; the content of conformance.json.</param>
/// <param name="Strict">Whether deviations are errors for whoever waits for the exit code.</param>
/// <param name="Folder">The report's folder, absolute.</param>
/// <param name="WriteError">Which file of the report is not there, and why; null where all are.</param>
public sealed record RunResult(ConformanceReport Report, bool Strict, string Folder, string? WriteError)
{
    /// <summary>What the run says of the panel.</summary>
    public Verdict Verdict => Report.Verdict;

    /// <summary>One result for each requirement of the contract.</summary>
    public IReadOnlyList<Result> Results => Report.Results;

    /// <summary>All findings, in the order of the results.</summary>
    public IEnumerable<Finding> Findings => Results.SelectMany(result => result.Findings);

    /// <summary>The files of the report, absolute, but for those in folders of their own.</summary>
    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal)];

    /// <summary>Whether the exit code is 0: nothing failed, nothing is open, and the report is whole.</summary>
    public bool IsSuccess
    {
        get
        {
            if (WriteError is not null || Report.OutdatedBaseline.Count > 0)
                return false;
            if (Verdict is Verdict.NotCompatible or Verdict.Inconclusive)
                return false;
            return !Strict || !Results.Any(result => result.Counts(Outcome.Deviates));
        }
    }

    /// <summary>The verdict with its reasons, and where the report is, in one line.</summary>
    public override string ToString()
    {
        var reasons = string.Join("; ", Report.OutdatedBaseline.Concat(Report.Reasons));
        var where = WriteError is null
            ? $"The report is in {Folder}."
            : $"The report in {Folder} is not whole, because it cannot be written: {WriteError}";
        var verdict = Report.NothingOrdered is null ? Report.VerdictInWords() : Verdict.ToKebabCase();
        return $"The verdict is {verdict}: {reasons}. {where}";
    }
}
