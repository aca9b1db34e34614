using Conformance.Core;
using Conformance.Core.Configuration;
using Conformance.Core.Reports;
using Conformance.Core.Runs;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.ReferencePanel.Accounts;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>What a program that uses the library may do, and a user of <c>dotnet test</c> cannot.</summary>
public sealed class LibraryTests
{
    [Test]
    public async Task Settings_made_by_hand_without_a_budget_buy_nothing_at_a_url()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        using var run = new InProcessRun();
        var settings = Read(
            run,
            ("Panel.Url", panel.Endpoint.AbsoluteUri),
            ("Panel.Key", DemoAccounts.Funded),
            ("Panel.Mode", "order"),
            ("Panel.ServiceId", "1"),
            ("Panel.Link", "https://example.com/post"),
            ("Panel.Areas", "balance,money"),
            ("Panel.RequestsPerMinute", "0")
        ) with
        {
            MaxSpend = null,
        };

        var result = await Certification.RunAsync(settings, InProcessRun.Contract, Silent());

        result.Report.Spent.Should().Be(0);
        result
            .Results.Single(one => one.Requirement == "money.balance-falls-by-the-charge")
            .Outcome.Should()
            .Be(Outcome.NotVerified);
    }

    [Test]
    public async Task What_ends_a_run_after_it_was_reported_leaves_the_report_as_it_is()
    {
        using var run = new InProcessRun();
        var settings = Read(run, ("Panel.Mode", "observe"), ("Panel.Allure", "false"));
        await using var certification = await CertificationRun.StartAsync(settings, InProcessRun.Contract, Silent());
        await certification.CollectAsync();
        certification.CheckAll();
        certification.Finish().Verdict.Should().Be(Verdict.Compatible);

        certification.Interrupt("too late");

        ReportFile.Read(Path.Combine(run.Reports, ReportFile.Name)).Verdict.Should().Be(Verdict.Compatible);
    }

    private static Settings Read(InProcessRun run, params IEnumerable<(string Name, string Value)> given)
    {
        var parameters = given.Append(("Panel.Reports", run.Reports)).ToDictionary(one => one.Item1, one => one.Item2);
        return Certification.ReadSettings([SettingsSource.Parameters(parameters)], InProcessRun.Contract, run.Folder);
    }

    private static ConsoleObserver Silent() => new(TextWriter.Null);
}
