using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>What users have, and what they choose, decides how much is verified of a panel, and nothing else.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class ChoicesTests
{
    private const int Usual = 1,
        Neither = 18,
        OnlyRefills = 20,
        OnlyCancelling = 23,
        OtherType = 5;

    [TestCase("order", "0.1", Usual, "funded", TestName = "A_budget_for_two_orders")]
    [TestCase("order", "5", Usual, "funded", TestName = "A_budget_for_all_orders_but_not_for_the_dearest_service")]
    [TestCase("full", "0.225", Usual, "funded", TestName = "A_budget_for_all_orders_of_the_service_and_for_no_other")]
    [TestCase("full", "60", Neither, "funded", TestName = "A_service_without_refills_and_cancelling")]
    [TestCase("order", "60", OnlyRefills, "funded", TestName = "A_service_without_cancelling")]
    [TestCase(
        "full",
        "60",
        OnlyCancelling,
        "funded",
        TestName = "A_service_without_refills_some_of_whose_orders_are_delivered_in_part"
    )]
    [TestCase("full", "60", OtherType, "funded", TestName = "A_service_of_another_type")]
    [TestCase("full", "60", Usual, "low-funds", TestName = "An_account_with_little_money")]
    public async Task Is_compatible(string mode, string budget, int service, string account)
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Speed = 20 });
        using var run = new CertifyCommand()
            .With("PANEL_URL", panel.Endpoint)
            .With("PANEL_KEY", $"demo-{account}-key")
            .With("PANEL_SERVICE_ID", service)
            .With("PANEL_LINK", "https://example.com/post")
            .With("PANEL_MODE", mode)
            .With("PANEL_MAX_SPEND", budget)
            .With("PANEL_ALL_TYPES", mode == "full")
            .With("PANEL_REQUESTS_PER_MINUTE", 0);

        var ended = await run.Certify();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Compatible, 0), ended.Printed);
    }
}
