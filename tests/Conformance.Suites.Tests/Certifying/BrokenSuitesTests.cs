using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.ReferencePanel.Accounts;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>A mistake in the suites themselves costs the verdict, and nothing else that is known.</summary>
public sealed class BrokenSuitesTests
{
    [Test]
    public async Task A_check_that_throws_makes_its_requirement_inconclusive_and_the_run_fails()
    {
        using var broken = new BrokenSuites("ErrorsChecks.RefusalIsNeverA5xx");
        using var run = CertifyCommand.Of(broken.Assembly);

        var ended = await run.Run();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Inconclusive, 1), ended.Printed);
        ended
            .Report.Results.Should()
            .ContainSingle(r => r.Outcome == Outcome.Inconclusive)
            .Which.Should()
            .Match<Result>(r =>
                r.Requirement == "errors.refusal-is-never-a-5xx"
                && r.Message!.Contains("the check itself went wrong, please report it")
                && r.Message.Contains(BrokenSuites.Exception)
            );
        ended.Report.Results.Should().NotContain(r => r.Outcome == Outcome.Failed || r.Outcome == Outcome.Deviates);
        ended.Printed.Should().Contain("errors.refusal-is-never-a-5xx").And.Contain("Verdict: inconclusive");
        ended.ShouldBeValid();
    }

    [Test]
    public async Task A_scenario_that_throws_after_an_order_leaves_the_order_in_the_ledger_and_its_requirements_open()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Speed = 20 });
        using var broken = new BrokenSuites("StatusPolling.Until");
        using var run = CertifyCommand
            .Of(broken.Assembly)
            .At(panel.Endpoint)
            .With("PANEL_MODE", "order")
            .With("PANEL_MAX_SPEND", 5)
            .With("PANEL_AREAS", "lifecycle,money")
            .With("PANEL_REQUESTS_PER_MINUTE", 0);

        var ended = await run.Run();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Inconclusive, 1), ended.Printed);
        ended
            .Report.Results.Should()
            .Contain(r =>
                r.Outcome == Outcome.NotVerified
                && r.Message!.Contains("the scenario OrderLifecycle went wrong, please report it")
                && r.Message.Contains(BrokenSuites.Exception)
            );
        ended
            .With(Outcome.Passed)
            .Should()
            .Contain(
                ["money.charge-is-rate-times-quantity", "money.books-balance-over-the-run"],
                "the books are closed all the same"
            );
        ended.Report.Results.Should().NotContain(r => r.Outcome == Outcome.Failed || r.Outcome == Outcome.Deviates);
        ended.Printed.Should().Contain("went wrong, please report it");
        ended.ShouldBeValid();
        File.ReadAllText(LedgerFiles.Of(panel.Endpoint, [DemoAccounts.Funded]).Single().FullName)
            .Should()
            .Contain("orders.first");
    }
}
