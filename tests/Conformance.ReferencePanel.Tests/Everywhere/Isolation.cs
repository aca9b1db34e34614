using Conformance.ReferencePanel.Tests.Client;

namespace Conformance.ReferencePanel.Tests.Everywhere;

public sealed class Isolation(string dialect) : EveryDialect(dialect)
{
    [TestCase("status", "order", "1002")]
    [TestCase("refill", "order", "1002")]
    [TestCase("refill_status", "refill", "502")]
    public async Task What_belongs_to_another_looks_exactly_unknown(string action, string parameter, string foreign)
    {
        var response = await Funded.Call(action, (parameter, foreign));
        var unknown = await Funded.Call(action, (parameter, "987654"));

        response.ShouldBeAnError();
        (response.Code, response.Text).Should().Be((unknown.Code, unknown.Text));
    }

    [TestCase("status", "orders", "1002")]
    [TestCase("refill", "orders", "1002")]
    [TestCase("refill_status", "refills", "502")]
    [TestCase("cancel", "orders", "1002")]
    public async Task In_a_batch_as_well(string action, string parameter, string foreign)
    {
        var response = await Funded.Call(action, (parameter, foreign));
        var unknown = await Funded.Call(action, (parameter, "987654"));

        response
            .Text.Should()
            .Contain("error")
            .And.Be(unknown.Text.Replace("987654", foreign, StringComparison.Ordinal));
    }

    [Test]
    public async Task Nothing_happens_to_the_order_of_another()
    {
        var order = await Other.Order(1, 50);
        await Funded.Cancel(order);
        await Funded.Refill(order);

        (await Other.Status(order))["status"].GetString().Should().Be("Pending");
        (await Other.Balance()).Should().Be(1000 - 0.045m);
        (await Funded.Balance()).Should().Be(10000);
    }
}
