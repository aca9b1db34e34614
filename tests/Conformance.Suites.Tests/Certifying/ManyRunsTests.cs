using Conformance.Core.Reports;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.ReferencePanel.Accounts;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>Runs in order mode against one panel that goes on between them.</summary>
public sealed class ManyRunsTests
{
    private PanelHost panel = null!;

    [SetUp]
    public async Task StartPanel() => panel = await PanelHost.StartAsync(new PanelOptions { Speed = 20 });

    [TearDown]
    public async Task StopPanel() => await panel.DisposeAsync();

    [Test]
    public async Task Several_in_a_row_have_the_same_outcomes()
    {
        var outcomes = new List<string>();
        for (var n = 0; n < 4; n++)
            outcomes.Add(OutcomesOf(await Run(DemoAccounts.Funded, DemoAccounts.Other)));

        outcomes.Distinct().Should().ContainSingle().Which.Should().StartWith("Compatible");
    }

    [Test]
    public async Task Two_at_once_on_different_accounts_have_the_same_outcomes_as_one()
    {
        var alone = OutcomesOf(await Run(DemoAccounts.Funded, null));

        var both = await Task.WhenAll(Run(DemoAccounts.Funded, null), Run(DemoAccounts.Other, null));

        both.Select(OutcomesOf).Should().AllBe(alone);
    }

    [Test]
    public async Task Two_at_once_on_the_same_account_leave_the_books_open_at_worst()
    {
        var both = await Task.WhenAll(
            RunInItsOwnProcess(DemoAccounts.Funded, DemoAccounts.Other),
            RunInItsOwnProcess(DemoAccounts.Funded, DemoAccounts.Other)
        );

        both.SelectMany(report => report.Results)
            .Where(r => r.Outcome is Outcome.Failed or Outcome.Deviates)
            .Select(r => r.Message)
            .Should()
            .BeEmpty();
        both.Select(report => report.Verdict)
            .Should()
            .OnlyContain(verdict => verdict == Verdict.Compatible || verdict == Verdict.Inconclusive);
    }

    private async Task<ConformanceReport> Run(string key, string? otherKey)
    {
        using var run = Ordering(key, otherKey);
        return (await run.Certify()).Report;
    }

    private async Task<ConformanceReport> RunInItsOwnProcess(string key, string? otherKey)
    {
        using var run = Ordering(key, otherKey);
        return (await run.Run()).Report;
    }

    private CertifyCommand Ordering(string key, string? otherKey) =>
        CertifyCommand
            .Quick()
            .At(panel.Endpoint)
            .With("PANEL_KEY", key)
            .With("PANEL_OTHER_KEY", otherKey ?? "")
            .With("PANEL_MODE", "order")
            .With("PANEL_MAX_SPEND", "50")
            .With("PANEL_REQUESTS_PER_MINUTE", 0);

    private static string OutcomesOf(ConformanceReport report) =>
        $"{report.Verdict}: {string.Join(" ", report.Results.Select(r => $"{r.Requirement}={r.Outcome}"))}";
}
