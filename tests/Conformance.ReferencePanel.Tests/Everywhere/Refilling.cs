using System.Globalization;
using Conformance.ReferencePanel.Tests.Client;

namespace Conformance.ReferencePanel.Tests.Everywhere;

public sealed class Refilling(string dialect) : EveryDialect(dialect)
{
    private const int NotRefillable = 18;

    [Test]
    public async Task A_refill_is_visible_at_once_and_progresses()
    {
        var refill = (await Funded.Refill(DemoAccounts.FundedOrder))["refill"].Whole();
        refill.Should().Be(503);

        (await Word(refill)).Should().BeEquivalentTo("Pending");
        Clock.Pass(5);
        (await Word(refill)).Should().BeEquivalentTo("In progress");
        Clock.Pass(10);
        (await Word(refill)).Should().BeEquivalentTo("Completed");
    }

    [Test]
    public async Task While_one_is_open_asking_again_gives_the_same()
    {
        var refills = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Funded.Refill(DemoAccounts.FundedOrder)));
        refills.Select(response => response["refill"].Whole()).Distinct().Should().Equal(503);

        Clock.Pass(15);
        (await Funded.Refill(DemoAccounts.FundedOrder))["refill"].Whole().Should().Be(504);
    }

    [Test]
    public async Task An_order_that_is_not_finished_has_nothing_to_refill()
    {
        var order = await Funded.Order(1, 50);
        (await Funded.Refill(order)).ShouldBeAnError();
        Clock.Pass(60);
        (await Funded.Refill(order)).IsError.Should().BeFalse();
    }

    [Test]
    public async Task A_canceled_order_is_not_refilled()
    {
        var order = await Funded.Order(1, 50);
        await Funded.Cancel(order);
        (await Funded.Refill(order)).ShouldBeAnError();
    }

    [Test]
    public async Task A_service_without_the_flag_is_not_refilled()
    {
        var order = await Funded.Order(NotRefillable, 50);
        Clock.Pass(60);
        (await Funded.Refill(order)).ShouldBeAnError();
    }

    [Test]
    public async Task The_ready_made_refill_is_completed() =>
        (await Word(DemoAccounts.FundedRefill)).Should().BeEquivalentTo("Completed");

    private async Task<string> Word(long refill) =>
        (await Funded.Call("refill_status", ("refill", refill.ToString(CultureInfo.InvariantCulture))))["status"]
            .GetString()!;
}
