using System.Text.Json;
using Conformance.Core.Reports;
using Conformance.Core.Schemas;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Suites.Tests.Runs;

/// <summary>A run that has ended: its exit code, what it printed and what it left.</summary>
/// <param name="PeakMegabytes">The most memory that the test host took; null where it was not measured.</param>
internal sealed record Ended(int ExitCode, string Printed, string Reports, double? PeakMegabytes)
{
    private ConformanceReport? report;
    private IReadOnlyList<Exchange>? exchanges;

    public string ReportPath => Path.Combine(Reports, ReportFile.Name);

    public ConformanceReport Report => report ??= ReportFile.Read(ReportPath);

    public string TranscriptPath => Path.Combine(Reports, TranscriptFile.Name);

    public IReadOnlyList<Exchange> Exchanges =>
        exchanges ??= [
            .. TranscriptFile
                .Read(TranscriptPath)
                .Select(line => line.Exchange)
                .OfType<Exchange>()
                .OrderBy(e => e.Number),
        ];

    /// <summary>All that the run left to read, each with where it stands.</summary>
    public IEnumerable<(string Place, string Text)> Texts =>
        Directory
            .EnumerateFiles(Reports, "*", SearchOption.AllDirectories)
            .Select(file => (file, File.ReadAllText(file)))
            .Append(("the console", Printed));

    public IEnumerable<string> With(Outcome outcome) =>
        Report.Results.Where(r => r.Outcome == outcome).Select(r => r.Requirement);

    /// <summary>Where the report breaks its schema.</summary>
    public IReadOnlyList<Violation> ReportViolations()
    {
        using var report = JsonDocument.Parse(File.ReadAllText(ReportPath));
        return
        [
            .. Schema
                .Parse(File.ReadAllText(Repository.Resolve("schemas/report/conformance.schema.json")))
                .Validate(report.RootElement),
        ];
    }
}
