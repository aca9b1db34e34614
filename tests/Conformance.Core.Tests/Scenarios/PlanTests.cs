using Conformance.Core.Configuration;
using Conformance.Core.Scenarios;

namespace Conformance.Core.Tests.Scenarios;

/// <summary>What a plan holds before anything but the opening is sent.</summary>
public sealed class PlanTests
{
    [Test]
    public async Task Orders_of_order_mode_without_all_types_are_four_ordinary_and_five_unusual_ones()
    {
        var plan = await Plan("perfect-panel", Mode.Order, settings => settings with { AllTypes = false });

        plan.Orders.Select(order => order.Request.Name)
            .Should()
            .Equal(
                "orders.first",
                "orders.second",
                "orders.third",
                "orders.fourth",
                "robustness.unicode-in-a-link-is-kept-or-refused",
                "robustness.quotes-in-a-link-are-kept-or-refused",
                "robustness.line-breaks-in-a-link-are-kept-or-refused",
                "robustness.markup-in-a-link-is-kept-or-refused",
                "robustness.over-long-link-is-kept-or-refused"
            );
        plan.Orders.Sum(order => order.Price).Should().Be(0.45m);
    }

    [Test]
    public async Task Races_are_in_the_plan_of_full_mode_a_burst_of_ten_orders_or_more_for_each_of_ten_rounds()
    {
        var plan = await Plan("subnoc", Mode.Full);

        plan.LowFundsBursts.Select(burst => (burst.Request.Name, burst.Times, burst.Most, burst.Price))
            .Should()
            .Equal(Enumerable.Range(1, 10).Select(round => ($"race.orders-{round}", 10, 19, 0.045m)));
        plan.WholeBalanceOrder.Should().BeNull("the requirement holds in another dialect");
    }

    [Test]
    public async Task The_order_for_the_whole_balance_is_in_the_plan_where_its_requirement_holds()
    {
        var plan = await Plan("sns-panel", Mode.Full);

        plan.WholeBalanceOrder!.Request.Name.Should().Be("money.charge-equal-to-the-balance-is-taken");
    }

    [Test]
    public async Task Races_are_in_no_plan_without_the_key_of_an_account_with_little_money()
    {
        var plan = await Plan("subnoc", Mode.Full, settings => settings with { Keys = Without(settings) });

        plan.LowFundsBursts.Should().BeEmpty();
    }

    [Test]
    public async Task Nothing_that_follows_an_order_counts_where_the_budget_allows_none()
    {
        await using var run = await ScenarioRun.Start(
            "perfect-panel",
            Mode.Full,
            settings => settings with { MaxSpend = 0 }
        );

        var plan = await run.Send();

        plan.ExpectedRequests.Should().BeCloseTo(run.Exchanges.Count, (uint)run.Exchanges.Count / 10);
        plan.Orders.Should().HaveCount(36, "the plan shows what a budget would buy all the same");
    }

    [Test]
    public async Task What_a_small_budget_allows_is_counted()
    {
        await using var run = await ScenarioRun.Start(
            "perfect-panel",
            Mode.Order,
            settings => settings with { MaxSpend = 0.1m }
        );

        var plan = await run.Send();

        plan.ExpectedRequests.Should().BeCloseTo(run.Exchanges.Count, (uint)run.Exchanges.Count / 10);
    }

    [Test]
    public async Task A_scenario_whose_service_is_not_listed_plans_nothing_and_is_recorded_as_aborted_when_sent()
    {
        await using var run = await ScenarioRun.Start(
            "perfect-panel",
            Mode.Order,
            settings => settings with { ServiceId = 999 }
        );

        var plan = await run.Open();
        var lifecycle = plan.Scenarios.Single(scenario => scenario.Scenario is OrderLifecycle);
        await lifecycle.Send();

        lifecycle.Plan.Planned.Should().BeEmpty();
        run.AbortedScenarios.Should()
            .ContainSingle()
            .Which.Should()
            .BeEquivalentTo(
                new
                {
                    Scenario = nameof(OrderLifecycle),
                    Reason = "the panel lists no service 999 with a usable rate, minimum and maximum",
                    Setting = "another Panel.ServiceId",
                    Obstructed = false,
                }
            );
    }

    private static async Task<Plan> Plan(string dialect, Mode mode, Func<Settings, Settings>? change = null)
    {
        await using var run = await ScenarioRun.Start(dialect, mode, change);
        return await run.Open();
    }

    private static Dictionary<Account, string> Without(Settings settings) =>
        settings.Keys.Where(key => key.Key is not Account.LowFunds).ToDictionary();
}
