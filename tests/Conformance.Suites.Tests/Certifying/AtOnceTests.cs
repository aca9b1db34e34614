using Conformance.Core.Reports;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.ReferencePanel.Accounts;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>Certifications share nothing, so that any number of them can run in one process.</summary>
public sealed class AtOnceTests
{
    private static readonly (string Dialect, string? Fault)[] Panels =
    [
        ("perfect-panel", null),
        ("sns-panel", null),
        ("subnoc", null),
        ("perfect-panel", "services.rate-a-number"),
        ("sns-panel", "services.service-missing"),
        ("subnoc", "wire.utf-16"),
        ("perfect-panel", "status.charge-missing"),
    ];

    [Test]
    public async Task Eight_at_once_give_each_its_own_outcomes()
    {
        await using var elsewhere = await PanelHost.StartAsync(new PanelOptions());

        var embedded = Panels.Select(panel => Task.Run(() => Certify(panel.Dialect, panel.Fault))).ToList();
        var byUrl = Task.Run(() => Observe(elsewhere.Endpoint));
        var reports = await Task.WhenAll(embedded.Append(byUrl));

        for (var n = 0; n < Panels.Length; n++)
        {
            reports[n].Dialect.Should().Be(Panels[n].Dialect);
            Broken(reports[n]).Should().BeEquivalentTo(ExpectedOf(Panels[n].Fault, Panels[n].Dialect));
        }

        reports[^1]
            .Should()
            .BeEquivalentTo(
                new
                {
                    Verdict = Verdict.Compatible,
                    Mode = "observe",
                    Requests = 94,
                }
            );
    }

    [Test]
    public async Task Two_at_once_write_each_to_its_own_console()
    {
        var outputs = await Task.WhenAll(Panels[..2].Select(panel => Task.Run(() => OutputOf(panel.Dialect))));

        outputs[0].Should().Contain("(perfect-panel, full mode").And.NotContain("sns-panel");
        outputs[1].Should().Contain("(sns-panel, full mode").And.NotContain("perfect-panel");
    }

    private static ConformanceReport Certify(string dialect, string? fault)
    {
        using var run = new InProcessRun();
        return run.Certify(
            ("Panel.Dialect", dialect),
            ("Panel.Faults", fault ?? ""),
            ("Panel.Seed", "1"),
            ("Panel.Page", "false"),
            ("Panel.Allure", "false")
        );
    }

    private static ConformanceReport Observe(Uri endpoint)
    {
        using var run = new InProcessRun();
        return run.Certify(
            ("Panel.Url", endpoint.AbsoluteUri),
            ("Panel.Key", DemoAccounts.Funded),
            ("Panel.RequestsPerMinute", "0"),
            ("Panel.OrderId", "1001"),
            ("Panel.RefillId", "501"),
            ("Panel.OtherKey", DemoAccounts.Other),
            ("Panel.SuspendedKey", DemoAccounts.Suspended),
            ("Panel.Allure", "false")
        );
    }

    private static string OutputOf(string dialect)
    {
        using var run = new InProcessRun();
        var given = new Dictionary<string, string>
        {
            ["Panel.Dialect"] = dialect,
            ["Panel.Reports"] = run.Reports,
            ["Panel.Allure"] = "false",
        };
        return InProcessRun.Run(given).Output;
    }

    private static IEnumerable<string> Broken(ConformanceReport report) =>
        report.Results.Where(result => result.IsBroken).Select(result => result.Requirement);

    private static IEnumerable<string> ExpectedOf(string? fault, string dialect) =>
        InjectionCatalog
            .Faults.Where(known => known.Id == fault)
            .SelectMany(known => known.Breaks)
            .Where(id => InProcessRun.Contract.Requirements[id].AppliesTo(dialect));
}
