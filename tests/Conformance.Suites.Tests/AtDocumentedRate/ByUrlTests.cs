using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.AtDocumentedRate;

[TestFixture("perfect-panel"), TestFixture("sns-panel"), TestFixture("subnoc")]
public sealed class ByUrlTests(string dialect)
{
    private const string Races = "Plan: on the low-funds account, up to 10 rounds of orders of service 1";

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);

    [Test]
    public async Task Observe_mode_is_compatible_with_at_most_60_requests_and_40_probes_most_of_which_overlap()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Dialect = dialect, Latency = Latency });
        using var run = new CertifyCommand().At(panel.Endpoint).With("PANEL_DIALECT", dialect);

        var ended = await Ending(run);

        (ended.Report.Verdict, ended.ExitCode, ended.Report.Spent)
            .Should()
            .Be((Verdict.Compatible, 0, 0m), ended.Printed);
        (ended.Report.Requests - ended.Report.Probes, ended.Report.Probes)
            .Should()
            .Match<(int Requests, int Probes)>(sent => sent.Requests <= 60 && sent.Probes > 30 && sent.Probes <= 40);
        ended
            .Exchanges.Should()
            .HaveCount(ended.Report.Requests)
            .And.NotContain(e => e.Request.Field("action") == "add" && e.Name != "auth.add-needs-a-key");
        var alone = ended.Exchanges.Count(e => !ended.Exchanges.Any(other => other != e && Overlap(e, other)));
        alone.Should().BeLessThanOrEqualTo(ended.Exchanges.Count / 10);
    }

    [Test]
    public async Task Order_mode_is_compatible_with_at_most_130_requests_before_the_probes_and_spends_what_the_balance_lost()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Dialect = dialect, Speed = 20 });
        using var run = new CertifyCommand()
            .At(panel.Endpoint)
            .With("PANEL_DIALECT", dialect)
            .With("PANEL_MODE", "order")
            .With("PANEL_MAX_SPEND", "50")
            .With("PANEL_REQUESTS_PER_MINUTE", 0);
        var before = await Account.Balance(panel);

        var ended = await run.Certify();

        (ended.Report.Verdict, ended.ExitCode).Should().Be((Verdict.Compatible, 0), ended.Printed);
        ended.Exchanges.TakeWhile(e => !e.IsProbe).Should().HaveCountLessThanOrEqualTo(130);
        ended
            .Exchanges.SkipWhile(e => !e.IsProbe)
            .Should()
            .HaveCountLessThanOrEqualTo(60, "probes come last, and with them readings of the balance");
        ended
            .Report.Spent.Should()
            .Be(before - await Account.Balance(panel))
            .And.BeInRange(
                0.225m,
                0.314m,
                "two of four orders were delivered at 0.045 each, the others were refunded for what was not "
                    + "delivered yet, and three with odd links were taken"
            );
        ended
            .With(Outcome.Passed)
            .Should()
            .Contain(["refill.finished-order-is-taken", "cancel.fresh-order-is-taken", "add.order-is-visible-at-once"]);
    }

    [Test]
    public async Task Order_mode_without_a_budget_says_what_it_would_cost_and_orders_nothing()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Dialect = dialect });
        using var run = new CertifyCommand()
            .At(panel.Endpoint)
            .With("PANEL_DIALECT", dialect)
            .With("PANEL_MODE", "order");

        var ended = await Ending(run);

        ended
            .Printed.Should()
            .Contain("Plan: 9 orders for https://example.com/post, at most 0.45 together")
            .And.Contain("so nothing is bought")
            .And.NotContain(Races);
        ended
            .Exchanges.Should()
            .NotContain(e => e.Request.Field("action") == "add" && e.Name != "auth.add-needs-a-key");
        ended
            .Report.Results.Single(r => r.Requirement == "add.order-is-an-integer")
            .Setting.Should()
            .Be("Panel.MaxSpend of at least 0.045");
        (ended.Report.VerdictInWords(), ended.ExitCode).Should().Be(("inconclusive: plan only", 1), ended.Printed);
    }

    [TestCase("lifecycle", "Plan: 4 orders")]
    [TestCase("robustness", "Plan: 5 orders")]
    public async Task The_plan_is_said_whatever_area_orders(string area, string plan)
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Dialect = dialect });
        using var run = CertifyCommand
            .Quick()
            .At(panel.Endpoint)
            .With("PANEL_DIALECT", dialect)
            .With("PANEL_MODE", "order")
            .With("PANEL_AREAS", area);

        var ended = await run.Certify();

        ended.Printed.Should().Contain(plan).And.Contain("so nothing is bought");
        ended.Exchanges.Should().NotContain(e => e.Request.Field("action") == "add");
    }

    [Test]
    public async Task Full_mode_without_a_budget_also_says_what_it_would_order_with_little_money_and_orders_nothing()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Dialect = dialect });
        using var run = CertifyCommand
            .Quick()
            .At(panel.Endpoint)
            .With("PANEL_DIALECT", dialect)
            .With("PANEL_MODE", "full")
            .With("PANEL_AREAS", "money");

        var ended = await run.Certify();

        ended.Printed.Should().Contain(Races).And.Contain("so nothing is bought");
        ended.Exchanges.Should().NotContain(e => e.Request.Field("action") == "add");
    }

    /// <summary>In a process of its own for one dialect: what a process makes of a run is the same for all.</summary>
    private Task<Ended> Ending(CertifyCommand run) => dialect == "perfect-panel" ? run.Run() : run.Certify();

    private static bool Overlap(Core.Transcripts.Exchange one, Core.Transcripts.Exchange other) =>
        one.StartedAt < other.EndedAt && other.StartedAt < one.EndedAt;
}
