using Conformance.Core.Reports;
using Conformance.Core.Verdicts;

namespace Conformance.BrowserTests;

/// <param name="Report">What conformance.json says.</param>
/// <param name="Folder">What the run left.</param>
internal sealed record CertifiedRun(ConformanceReport Report, string Folder)
{
    /// <summary>Its folder of Allure's result files.</summary>
    public string Results => Path.Combine(Folder, AllureResults.FolderName);

    /// <summary>How many requirements Allure has to show with each of its statuses.</summary>
    public IReadOnlyDictionary<string, int> Counts =>
        Report.Results.GroupBy(r => Status(r.Outcome)).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>How many requirements have each of our categories.</summary>
    public IReadOnlyDictionary<string, int> Categories =>
        Report
            .Results.Where(r => r.Outcome != Outcome.Passed)
            .GroupBy(r => Category(r.Outcome))
            .ToDictionary(g => g.Key, g => g.Count());

    private static string Category(Outcome outcome) =>
        outcome switch
        {
            Outcome.Failed => "Contract broken",
            Outcome.Deviates => "Deviations from recommendations",
            Outcome.Inconclusive => "Inconclusive",
            Outcome.NotVerified => "Not verified",
            _ => "Not applicable",
        };

    private static string Status(Outcome outcome) =>
        outcome switch
        {
            Outcome.Passed or Outcome.Deviates => "passed",
            Outcome.Failed => "failed",
            Outcome.Inconclusive => "broken",
            _ => "skipped",
        };
}
