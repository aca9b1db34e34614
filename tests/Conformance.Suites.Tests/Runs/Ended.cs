using Conformance.Core.Reporting;
using Conformance.Core.Verdicts;
using Conformance.Core.Wire;

namespace Conformance.Suites.Tests.Runs;

/// <summary>A run that has ended: its exit code, what it printed and what it left.</summary>
internal sealed record Ended(int ExitCode, string Printed, string Reports)
{
    public string ReportPath => Path.Combine(Reports, ReportFile.Name);

    public ConformanceReport Report => ReportFile.Read(ReportPath);

    public IReadOnlyList<Exchange> Exchanges => TranscriptFile.Read(Path.Combine(Reports, TranscriptFile.Name));

    public IEnumerable<string> With(Outcome outcome) => Report.Results.Where(r => r.Outcome == outcome).Select(r => r.Requirement);
}
