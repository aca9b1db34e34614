using Conformance.ReferencePanel.Tests.Client;

namespace Conformance.ReferencePanel.Tests.Everywhere;

public sealed class Canceling(string dialect) : EveryDialect(dialect)
{
    private const int NotCancelable = 18;

    [Test]
    public async Task Before_it_starts_the_whole_charge_comes_back()
    {
        var order = await Funded.Order(1, 100);
        await Funded.Cancel(order);

        (await Funded.Balance()).Should().Be(10000);
        await Shows(order, remains: 100, charge: 0);
    }

    [Test]
    public async Task Under_way_only_what_was_not_delivered_comes_back()
    {
        var order = await Funded.Order(1, 100);
        Clock.Pass(5 + 5.5);
        await Funded.Cancel(order);

        (await Funded.Balance()).Should().Be(10000 - 0.045m);
        await Shows(order, remains: 50, charge: 0.045m);
    }

    [Test]
    public async Task However_often_it_is_asked_for_the_refund_comes_once()
    {
        var order = await Funded.Order(1, 100);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Funded.Cancel(order, order, order)));
        await Funded.Cancel(order);
        Clock.Pass(100);

        (await Funded.Balance()).Should().Be(10000);
        await Shows(order, remains: 100, charge: 0);
    }

    [Test]
    public async Task A_finished_order_stays_as_it_is()
    {
        var order = await Funded.Order(1, 100);
        Clock.Pass(100);
        (await Funded.Cancel(order)).Text.Should().Contain("error");

        (await Funded.Balance()).Should().Be(10000 - 0.09m);
        (await Funded.Status(order))["status"].GetString().Should().Be("Completed");
    }

    [Test]
    public async Task A_service_without_the_flag_goes_on()
    {
        var order = await Funded.Order(NotCancelable, 100);
        (await Funded.Cancel(order)).Text.Should().Contain("error");

        (await Funded.Balance()).Should().Be(10000 - 0.5m);
        (await Funded.Status(order))["status"].GetString().Should().Be("Pending");
    }

    [Test]
    public async Task One_order_is_named_in_orders_as_well() =>
        (await Funded.Call("cancel", ("order", "1001"))).ShouldBeAnError();

    private async Task Shows(long order, long remains, decimal charge)
    {
        var response = await Funded.Status(order);
        response["status"].GetString().Should().Be("Canceled");
        response["remains"].Whole().Should().Be(remains);
        response["charge"].Decimal().Should().Be(charge);
    }
}
