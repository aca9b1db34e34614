using Conformance.ReferencePanel.Tests.Client;

namespace Conformance.ReferencePanel.Tests.Everywhere;

public sealed class Progress(string dialect) : EveryDialect(dialect)
{
    private const int EndsPartial = 23;
    private const int EndsCanceled = 46;

    [Test]
    public async Task An_order_waits_is_delivered_and_ends()
    {
        var order = await Funded.Order(1, 100);
        await Shows(order, "Pending", 100);
        Clock.Pass(4.9);
        await Shows(order, "Pending", 100);
        Clock.Pass(0.1);
        await Shows(order, "In progress", 100);
        Clock.Pass(5.5);
        await Shows(order, "In progress", 50);
        Clock.Pass(5.4999);
        await Shows(order, "In progress", 1);
        Clock.Pass(0.0001);
        await Shows(order, "Completed", 0);
    }

    [Test]
    public async Task The_start_count_never_changes()
    {
        var order = await Funded.Order(1, 50);
        var before = (await Funded.Status(order))["start_count"].Whole();
        Clock.Pass(8);
        (await Funded.Status(order))["start_count"].Whole().Should().Be(before);
        Clock.Pass(60);
        (await Funded.Status(order))["start_count"].Whole().Should().Be(before);
    }

    [Test]
    public async Task Some_orders_end_partial_and_what_was_not_delivered_is_refunded()
    {
        var before = await Funded.Balance();
        var order = await Funded.Order(EndsPartial, 100);
        Clock.Pass(60);

        (before - await Funded.Balance())
            .Should()
            .Be(1.94m * 70 / 1000, "the balance knows without anybody asking for the order");
        var status = await Shows(order, "Partial", 30);
        status["charge"].Decimal().Should().Be(1.94m * 70 / 1000);
    }

    [Test]
    public async Task Some_orders_are_given_up_by_the_panel_and_refunded_once()
    {
        var before = await Funded.Balance();
        var order = await Funded.Order(EndsCanceled, 20);
        Clock.Pass(60);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Funded.Status(order)));
        (await Shows(order, "Canceled", 20))["charge"].Decimal().Should().Be(0);
        (await Funded.Balance()).Should().Be(before);
    }

    private async Task<ApiResponse> Shows(long order, string status, long remains)
    {
        var response = await Funded.Status(order);
        response["status"].GetString().Should().Be(status);
        response["remains"].Whole().Should().Be(remains);
        return response;
    }
}
