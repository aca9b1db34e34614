using Conformance.ReferencePanel.Tests.Client;

namespace Conformance.ReferencePanel.Tests.Everywhere;

public sealed class Adding(string dialect) : EveryDialect(dialect)
{
    [TestCase(50), TestCase(51), TestCase(3333), TestCase(10000)]
    public async Task The_charge_is_rate_times_quantity_and_is_what_the_balance_loses(long quantity)
    {
        var before = await Funded.Balance();
        var order = await Funded.Order(1, quantity);
        var charge = (await Funded.Status(order))["charge"].Decimal();

        charge.Should().Be(0.90m * quantity / 1000);
        (before - await Funded.Balance()).Should().Be(charge);
    }

    [Test]
    public async Task A_new_order_follows_on_the_ready_made_ones_and_waits_with_all_of_its_quantity()
    {
        var order = await Funded.Order(1, 70);
        var status = await Funded.Status(order);

        order.Should().Be(1003);
        status["status"].GetString().Should().Be("Pending");
        status["remains"].Whole().Should().Be(70);
    }

    [Test]
    public async Task Drip_feed_is_priced_for_all_runs()
    {
        var response = await Funded.Add(1, ("link", "somebody"), ("quantity", "50"), ("runs", "4"), ("interval", "10"));
        var status = await Funded.Status(response["order"].GetInt64());

        status["charge"].Decimal().Should().Be(0.18m);
        status["remains"].Whole().Should().Be(200);
    }

    [
        TestCase("49"),
        TestCase("10001"),
        TestCase("0"),
        TestCase("-50"),
        TestCase("50.5"),
        TestCase("50.0"),
        TestCase("1e3")
    ]
    [
        TestCase("many"),
        TestCase("99999999999999999999999"),
        TestCase(""),
        TestCase("+50"),
        TestCase(" "),
        TestCase(" 50")
    ]
    [TestCase("50 "), TestCase("0x50"), TestCase("050"), TestCase("٥٠"), TestCase("5,000"), TestCase("null")]
    public Task A_wrong_quantity_costs_nothing(string quantity) =>
        CostsNothing(("service", "1"), ("link", "https://example.com"), ("quantity", quantity));

    [
        TestCase(""),
        TestCase("   "),
        TestCase("\r\n"),
        TestCase("two words"),
        TestCase("ftp://example.com"),
        TestCase("https://")
    ]
    [TestCase("nul\0inside")]
    public Task A_wrong_link_costs_nothing(string link) =>
        CostsNothing(("service", "1"), ("link", link), ("quantity", "50"));

    [Test]
    public Task A_link_that_is_too_long_costs_nothing() =>
        CostsNothing(("service", "1"), ("link", "https://example.com/" + new string('x', 2048)), ("quantity", "50"));

    [
        TestCase("https://example.com/?a=1&b=2#c"),
        TestCase("somebody"),
        TestCase("@some.body"),
        TestCase("사람"),
        TestCase("<b>\"'</b>")
    ]
    [TestCase("example.com/page"), TestCase(" https://example.com \n"), TestCase("';DROP/**/TABLE/**/orders;--")]
    public async Task A_link_is_a_url_or_a_bare_name(string link) =>
        (await Funded.Add(1, ("link", link), ("quantity", "50"))).IsError.Should().BeFalse();

    [TestCase("0"), TestCase("999999"), TestCase("one"), TestCase("1.0"), TestCase("")]
    public Task An_unknown_service_costs_nothing(string service) =>
        CostsNothing(("service", service), ("link", "somebody"), ("quantity", "50"));

    [
        TestCase("runs", "0"),
        TestCase("runs", "two"),
        TestCase("interval", "-1"),
        TestCase("link[]", "x"),
        TestCase("quantity[]", "50")
    ]
    public Task A_wrong_parameter_beside_right_ones_costs_nothing(string name, string value) =>
        CostsNothing(("service", "1"), ("link", "somebody"), ("quantity", "50"), (name, value));

    [Test]
    public async Task Parameters_that_nobody_knows_do_no_harm() =>
        (
            await Funded.Add(
                1,
                ("link", "somebody"),
                ("quantity", "50"),
                ("colour", "blue"),
                ("comments", "x\ny"),
                ("runs", "")
            )
        )
            .IsError.Should()
            .BeFalse();

    [Test]
    public async Task Who_has_no_money_gets_nothing()
    {
        var response = await As(DemoAccounts.Unfunded).AddDefault(1, 50);
        response.ShouldBeAnError();
        response.Error.Should().Be("Not enough funds on balance");
    }

    [Test]
    public async Task Parallel_orders_never_spend_more_than_there_is()
    {
        var response = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => LowFunds.AddDefault(1, 50)));
        var accepted = response.Where(answer => !answer.IsError).Select(answer => answer["order"].GetInt64()).ToList();

        accepted.Should().HaveCount(3).And.OnlyHaveUniqueItems();
        (await LowFunds.Balance()).Should().Be(0.153m - (3 * 0.045m));
    }

    private async Task CostsNothing(params (string, string)[] fields)
    {
        var before = await Funded.Balance();
        (await Funded.Call("add", fields)).ShouldBeAnError();
        (await Funded.Balance()).Should().Be(before);
        (await Funded.Order(1, 50)).Should().Be(1003, "a refused order leaves no trace");
    }
}
