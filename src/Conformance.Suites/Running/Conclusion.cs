using Conformance.Core.Reporting;
using Conformance.Core.Requirements;
using Conformance.Core.Verdicts;

namespace Conformance.Suites.Running;

/// <summary>How a run ended, and whether that is an error for whoever waits for the exit code.</summary>
public sealed record Conclusion(ConformanceReport Report, bool Strict, string Folder)
{
    public bool IsGood => Report.Verdict is Verdict.Compatible || (Report.Verdict is Verdict.CompatibleWithDeviations && !Strict);

    public override string ToString() =>
        $"The verdict is {Report.Verdict.Word()}: {string.Join("; ", Report.Reasons)}. The report is in {Folder}.";
}
