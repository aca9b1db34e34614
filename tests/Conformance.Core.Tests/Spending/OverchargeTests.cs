using Conformance.Core.Configuration;
using Conformance.Core.Tests.Transcripts;

namespace Conformance.Core.Tests.Spending;

/// <summary>What follows when a panel charges more than the service list says, or does not show what it charges.</summary>
public sealed class OverchargeTests
{
    private const string NoOrderOfAnybody = """{"2":{"error":"Incorrect order ID"}}""";

    [Test]
    public async Task After_an_order_that_cost_more_than_its_worst_case_nothing_is_ordered()
    {
        using var harness = new GuardHarness(budget: 5) { Times = 2, Orders = NoOrderOfAnybody };

        await harness.Send(GuardHarness.Order(100));
        var (exchange, exceeded) = await harness.Send(GuardHarness.Order(10));

        exchange.Should().BeNull();
        exceeded!
            .Reason.Should()
            .Be(
                "nothing more was ordered once the balance fell by 1.1 with exchange 1 (a.request); "
                    + "what was sent since it was last read costs 0.55 at most by the list"
            );
        exceeded.Setting.Should().BeNull("no budget is safe there");
    }

    [Test]
    public async Task Nor_is_one_that_belongs_together_with_it_and_leaves_after_it()
    {
        using var harness = new GuardHarness(budget: 5) { Times = 2, Orders = NoOrderOfAnybody };

        var (_, exceeded) = await harness.Send(GuardHarness.Order(100), GuardHarness.Order(100));

        harness.Sent.Count(sent => sent == "add").Should().Be(1);
        exceeded!.Reason.Should().Be(harness.StopReason);
    }

    [Test]
    public async Task Nor_on_another_account()
    {
        using var harness = new GuardHarness(budget: 5) { Times = 2, Orders = NoOrderOfAnybody };

        await harness.Send(GuardHarness.Order(100, Account.LowFunds));

        (await harness.IsSent(GuardHarness.Order(100))).Should().BeFalse();
    }

    [TestCase("9.45", Description = "what it costs")]
    [TestCase("9.44999", Description = "the last place that is shown")]
    [TestCase("9.50", Description = "a discount")]
    public async Task What_rounding_and_discounts_make_of_a_price_stops_nothing(string balance)
    {
        using var harness = new GuardHarness(budget: 5);
        harness.OnOrder = () =>
        {
            harness.Balance = $$"""{"balance":"{{balance}}"}""";
            return Task.FromResult(Answers.Exchange("""{"order":1}"""));
        };

        await harness.Send(GuardHarness.Order(100));

        harness.StopReason.Should().BeNull();
        harness.Waits.Should().BeEmpty();
    }

    [TestCase("9.94000", true, Description = "0.055 rounded up to a cent")]
    [TestCase("9.94400", false, Description = "0.056 is no whole cent")]
    public async Task A_panel_may_round_an_order_up_to_a_cent(string balance, bool isFine)
    {
        using var harness = new GuardHarness(budget: 5) { Orders = NoOrderOfAnybody };
        harness.OnOrder = () =>
        {
            harness.Balance = $$"""{"balance":"{{balance}}"}""";
            return Task.FromResult(Answers.Exchange("""{"order":1}"""));
        };

        await harness.Send(GuardHarness.Order(10));

        (harness.StopReason is null).Should().Be(isFine);
    }

    [Test]
    public async Task A_charge_that_shows_a_little_later_is_waited_for()
    {
        using var harness = new GuardHarness(budget: 5) { Times = 0 };
        harness.OnWait = () => harness.Balance = harness.Waits.Count < 3 ? null : """{"balance":"9.45"}""";

        await harness.Send(GuardHarness.Order(100));

        harness.Waits.Should().Equal(1, 2, 4);
        harness.StopReason.Should().BeNull();
    }

    [Test]
    public async Task Where_the_balance_does_not_show_what_an_order_cost_no_other_leaves()
    {
        using var harness = new GuardHarness(budget: 5) { Times = 0 };

        await harness.Send(GuardHarness.Order(100));

        harness.StopReason.Should().EndWith("once the balance does not show what exchange 1 (a.request) cost");
        (await harness.IsSent(GuardHarness.Order(100))).Should().BeFalse();
    }

    [Test]
    public async Task Nor_where_it_cannot_be_read()
    {
        using var harness = new GuardHarness(budget: 5) { Balance = "<html>" };

        await harness.Send(GuardHarness.Order(100));

        harness.StopReason.Should().EndWith("once the balance could not be read after exchange 1 (a.request)");
    }

    [Test]
    public async Task An_order_too_small_for_the_balance_to_show_stops_nothing()
    {
        using var harness = new GuardHarness(budget: 5) { Times = 0, Balance = """{"balance":"10.0"}""" };

        await harness.Send(GuardHarness.Order(10));

        harness.StopReason.Should().BeNull("it costs 0.055, and the balance has one place");
    }

    [Test]
    public async Task What_others_ordered_meanwhile_is_not_the_runs()
    {
        using var harness = new GuardHarness(budget: 1.2m)
        {
            Times = 3,
            Orders = """{"2":{"charge":"1.10","status":"Pending"},"3":{"error":"Incorrect order ID"}}""",
        };

        await harness.Send(GuardHarness.Order(100));

        harness.StopReason.Should().BeNull();
        harness.Times = 1;
        (await harness.IsSent(GuardHarness.Order(100))).Should().BeTrue("0.65 is left");
    }

    [Test]
    public async Task An_order_of_others_explains_a_fall_once()
    {
        using var harness = new GuardHarness(budget: 5)
        {
            Times = 3,
            Orders = """{"2":{"charge":"1.10","status":"Pending"}}""",
        };

        await harness.Send(GuardHarness.Order(100));
        await harness.Send(GuardHarness.Order(100));

        harness.StopReason.Should().StartWith("nothing more was ordered once the balance fell by 1.65");
    }

    [Test]
    public async Task Without_a_budget_nothing_is_stopped()
    {
        using var harness = new GuardHarness(budget: null) { Times = 100 };

        await harness.Send(GuardHarness.Order(100));

        (await harness.IsSent(GuardHarness.Order(100))).Should().BeTrue();
    }
}
