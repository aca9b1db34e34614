using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.AtDocumentedRate;

[TestFixture("perfect-panel"), TestFixture("sns-panel"), TestFixture("subnoc")]
public sealed class SmallBudgetTests(string dialect)
{
    private static readonly string[] OfOneOrder =
    [
        "add.order-is-visible-at-once",
        "lifecycle.new-order-starts-open",
        "lifecycle.status-never-goes-back",
        "lifecycle.completed-means-nothing-remains",
        "lifecycle.unfinished-order-is-not-refilled",
        "lifecycle.open-refill-is-not-doubled",
        "lifecycle.uncanceled-order-is-not-refunded",
        "refill.finished-order-is-taken",
        "refill-status.new-refill-is-known-at-once",
        "money.charge-is-rate-times-quantity",
        "money.balance-falls-by-the-charge",
        "money.books-balance-over-the-run",
    ];

    [Test]
    public async Task A_budget_for_one_order_buys_that_order_and_verifies_its_life_and_the_books()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Dialect = dialect, Speed = 20 });
        using var run = CertifyCommand
            .Quick()
            .At(panel.Endpoint)
            .With("PANEL_DIALECT", dialect)
            .With("PANEL_MODE", "order")
            .With("PANEL_MAX_SPEND", "0.05")
            .With("PANEL_REQUESTS_PER_MINUTE", 0);
        var before = await Account.Balance(panel);

        var ended = await run.Certify();

        ended.ExitCode.Should().Be(0, ended.Printed);
        ended.With(Outcome.Passed).Should().Contain(OfOneOrder);
        ended
            .Exchanges.Where(e => e.Request.Field("action") == "add" && e.ParsedBody.Member("order") is not null)
            .Select(e => e.Name)
            .Should()
            .Equal("orders.first");
        ended
            .Printed.Should()
            .MatchRegex(@"0\.045  service 1 × 50   orders\.first")
            .And.Contain("0.045 verifies what one order shows");
        ended.Report.Spent.Should().Be(before - await Account.Balance(panel)).And.Be(0.045m);
        ended
            .Report.Results.Single(r => r.Requirement == "lifecycle.canceled-order-is-refunded")
            .Setting.Should()
            .Be("Panel.MaxSpend of at least 0.135");
    }
}
