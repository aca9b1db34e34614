using Conformance.Core.Configuration;
using Conformance.Core.Http;
using Conformance.Core.Scenarios;

namespace Conformance.Core.Tests.Scenarios;

/// <summary>The plan beside what a run then sends.</summary>
[TestFixture("perfect-panel", Mode.Observe)]
[TestFixture("perfect-panel", Mode.Order)]
[TestFixture("perfect-panel", Mode.Full)]
[TestFixture("sns-panel", Mode.Order)]
[TestFixture("sns-panel", Mode.Full)]
[TestFixture("subnoc", Mode.Order)]
[TestFixture("subnoc", Mode.Full)]
public sealed class PlanAndSendTests(string dialect, Mode mode)
{
    private const string WholeBalance = "money.charge-equal-to-the-balance-is-taken";

    private const string UnknownKey = "auth.add-needs-a-key";

    private ScenarioRun run;
    private Plan plan;

    [OneTimeSetUp]
    public async Task SendEverything()
    {
        run = await ScenarioRun.Start(dialect, mode);
        plan = await run.Send();
    }

    [OneTimeTearDown]
    public async Task Stop() => await run.DisposeAsync();

    [Test]
    public void The_number_of_requests_is_right_within_a_tenth() =>
        plan.ExpectedRequests.Should().BeCloseTo(run.Exchanges.Count, (uint)run.Exchanges.Count / 10);

    [Test]
    public void No_scenario_is_aborted() => run.AbortedScenarios.Should().BeEmpty();

    [Test]
    public void Nothing_is_sent_that_was_not_planned() =>
        run
            .Exchanges.Skip(2)
            .Select(exchange => exchange.Name)
            .Distinct()
            .Should()
            .BeSubsetOf(Planned.Select(planned => planned.Request.Name));

    [Test]
    public void Nothing_but_balance_snapshots_is_sent_more_often_than_planned_at_most() =>
        run
            .Exchanges.Skip(2)
            .CountBy(exchange => exchange.Name)
            .Where(sent => sent.Key != run.Context.BalanceSnapshot.Name)
            .Where(sent => sent.Value > Planned.Where(planned => planned.Request.Name == sent.Key).Sum(p => p.Most))
            .Should()
            .BeEmpty();

    [Test]
    public void Every_order_is_sent_as_it_was_planned_but_for_the_one_of_the_whole_balance()
    {
        var planned = Planned.Where(request => request.IsOrder).Select(order => Text(order.Request)).ToHashSet();
        var sent = run.Exchanges.Where(exchange => exchange.Request.Field("action") == "add").ToList();

        sent.Should().Contain(order => order.Name == UnknownKey);
        sent.Where(order => order.Name is not (UnknownKey or WholeBalance))
            .Select(order => $"{order.Name}: {Text(order.Request.Fields.Where(field => field.Key != "key"))}")
            .Except(planned)
            .Should()
            .BeEmpty();
    }

    [Test]
    public void Every_order_is_admitted_at_its_price_in_the_plan_but_for_the_one_of_the_whole_balance()
    {
        var planned = Planned.Where(request => request.IsOrder).Select(order => (order.Request.Name, order.Price));

        run.AdmittedOrders.Where(order => order.Name != WholeBalance).Except(planned).Should().BeEmpty();
        run.AdmittedOrders.Should()
            .HaveCount(
                run.Exchanges.Count(e => e.Request.Field("action") == "add" && e.Name != UnknownKey),
                "every order passes the guard but for the one whose key no account has"
            );
    }

    private IEnumerable<PlannedRequest> Planned => plan.Scenarios.SelectMany(scenario => scenario.Plan.Planned);

    private static string Text(PanelRequest request)
    {
        var fields = request.Fields.Select(f => KeyValuePair.Create(f.Key, Repetition.Abbreviate(f.Value)));
        return $"{request.Name}: {Text(fields)}";
    }

    private static string Text(IEnumerable<KeyValuePair<string, string>> fields) => string.Join('&', fields);
}
