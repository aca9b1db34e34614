using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs.Hostile;

namespace Conformance.BrowserTests;

/// <summary>
/// Two runs against one panel. The first finds something of every kind, and the second finds one failure mended.
/// </summary>
[SetUpFixture]
internal sealed class CertifiedRuns
{
    /// <summary>What fails in both runs.</summary>
    public const string Broken = "services.rate-is-a-decimal-string";

    /// <summary>What fails in the first run only.</summary>
    public const string Mended = "status.charge-is-a-decimal-string";

    public const string Deviating = "status.batch-over-100-is-refused-or-cut";

    private static readonly string[] LastingFaults = ["services.rate-a-number", "status.batch-without-limit"];

    private static DirectoryInfo folder = null!;

    public static CertifiedRun First { get; private set; } = null!;

    public static CertifiedRun Second { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Certify()
    {
        folder = Directory.CreateTempSubdirectory("allure-");
        using var run = new InProcessRun();
        First = await Certify(run, "first", [.. LastingFaults, "status.charge-missing"]);
        Second = await Certify(run, "second", LastingFaults);
    }

    [OneTimeTearDown]
    public void Remove() => folder.Delete(recursive: true);

    /// <summary>
    /// The panel's refills are behind a gateway that is down, so that what concerns them is inconclusive.
    /// </summary>
    private static async Task<CertifiedRun> Certify(InProcessRun run, string name, IReadOnlyList<string> faults)
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Faults = faults });
        await using var gateway = HostileServer.Before(
            panel.Endpoint,
            Behaviours.Towards("refill_status", Behaviours.IsUnavailable)
        );
        var report = run.Certify(
            ("Panel.Url", gateway.Endpoint.AbsoluteUri),
            ("Panel.Key", "demo-funded-key"),
            ("Panel.OrderId", "1001"),
            ("Panel.RefillId", "501"),
            ("Panel.RequestsPerMinute", "0")
        );
        var reports = Path.Combine(folder.FullName, name);
        Directory.Move(run.Reports, reports);
        return new CertifiedRun(report, reports);
    }
}
