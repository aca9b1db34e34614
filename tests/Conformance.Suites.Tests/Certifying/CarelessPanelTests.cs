using Conformance.Core.Verdicts;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

public sealed class CarelessPanelTests
{
    private static readonly string[] Races =
    [
        "money.parallel-adds-stay-within-the-balance",
        "money.parallel-adds-keep-the-balance-above-zero",
        "money.parallel-adds-are-all-paid",
        "lifecycle.parallel-cancels-refund-once",
    ];

    [Test, Repeat(3)]
    public async Task A_balance_that_is_read_and_then_written_back_is_found()
    {
        await using var panel = await CarelessPanel.Start(readsThenWrites: true);
        using var run = Racing(panel);

        var ended = await run.Certify();

        ended
            .With(Outcome.Failed)
            .Should()
            .Contain(["money.parallel-adds-stay-within-the-balance", "money.parallel-adds-are-all-paid"]);
        ended.Report.Notes.Should().ContainSingle(note => note.Contains("the last one showed a race"));
    }

    [Test]
    public async Task An_order_that_is_refunded_by_each_of_parallel_cancellations_is_found()
    {
        await using var panel = await CarelessPanel.Start(readsThenRefunds: true);
        using var run = Racing(panel);

        var ended = await run.Certify();

        ended.With(Outcome.Failed).Intersect(Races).Should().Equal("lifecycle.parallel-cancels-refund-once");
    }

    [Test]
    public async Task Where_money_moves_in_one_step_nothing_is_found()
    {
        await using var panel = await CarelessPanel.Start();
        using var run = Racing(panel);

        var ended = await run.Certify();

        ended.With(Outcome.Passed).Should().Contain(Races);
        ended
            .Report.Notes.Should()
            .Equal(
                "10 rounds of 10 orders at once went out on the low-funds account, which pays for 3; none "
                    + "showed a race."
            );
    }

    [TestCase("0")]
    [TestCase("0.01")]
    [TestCase("1")]
    [TestCase("50")]
    public async Task A_panel_that_takes_every_order_at_its_dearest_never_gets_more_than_the_budget(string budget)
    {
        await using var panel = await CarelessPanel.Start(acceptsEverything: true);
        using var run = new CertifyCommand()
            .At(panel.Endpoint)
            .With("PANEL_MODE", "order")
            .With("PANEL_MAX_SPEND", budget)
            .With("PANEL_REQUESTS_PER_MINUTE", 0);

        var ended = await run.Certify();

        panel
            .Taken.Should()
            .BeLessThanOrEqualTo(
                decimal.Parse(budget, System.Globalization.CultureInfo.InvariantCulture),
                ended.Printed
            );
        TestContext.Out.WriteLine($"{panel.Taken} of {budget}");
    }

    private static CertifyCommand Racing(CarelessPanel panel) =>
        new CertifyCommand()
            .At(panel.Endpoint)
            .With("PANEL_MODE", "full")
            .With("PANEL_MAX_SPEND", "50")
            .With("PANEL_AREAS", "money,lifecycle")
            .With("PANEL_REQUESTS_PER_MINUTE", "0");
}
