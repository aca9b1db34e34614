using Conformance.ReferencePanel.Tests.Client;

namespace Conformance.ReferencePanel.Tests.Dialects;

public sealed class ServiceTypes() : PanelTest("perfect-panel")
{
    [Test]
    public async Task All_seventeen_are_on_offer() =>
        (await Types(Endpoint)).Should().BeEquivalentTo(OrderForm.All.Select(form => form.Type));

    [Test]
    public async Task Subnoc_offers_those_that_its_page_can_express()
    {
        await using var subNoc = await PanelHost.StartAsync(new PanelOptions { Dialect = "subnoc" });
        (await Types(subNoc.Endpoint)).Should().BeEquivalentTo(OrderForm.OnSubNoc);
    }

    [TestCaseSource(typeof(OrderForm), nameof(OrderForm.All))]
    public async Task Each_is_ordered_with_exactly_its_parameters_at_its_price(OrderForm form)
    {
        var response = await Funded.Add(await ServiceOf(form.Type), form.Without(null));
        response.IsError.Should().BeFalse(response.Text);
        (await Funded.Status(response["order"].GetInt64()))["charge"].Decimal().Should().Be(form.Price);
        (await Funded.Balance()).Should().Be(10000 - form.Price);
    }

    [TestCaseSource(typeof(OrderForm), nameof(OrderForm.All))]
    public async Task Leaving_one_out_or_empty_costs_nothing(OrderForm form)
    {
        var service = await ServiceOf(form.Type);
        foreach (var (name, _) in form.Without(null))
        {
            (await Funded.Add(service, form.Without(name))).ShouldBeAnError();
            (await Funded.Add(service, [.. form.Without(name), (name, " ")])).ShouldBeAnError();
        }

        (await Funded.Balance()).Should().Be(10000);
    }

    [Test]
    public async Task The_clients_own_quantity_never_prices_comments()
    {
        var comments = string.Join('\n', Enumerable.Range(1, 12));
        var response = await Funded.Add(
            await ServiceOf("Custom Comments"),
            ("link", "x"),
            ("comments", comments),
            ("quantity", "1")
        );
        (await Funded.Status(response["order"].GetInt64()))["charge"].Decimal().Should().Be(8m * 12 / 1000);
    }

    [TestCase("Custom Comments", "comments", "only\nfour\nlines\nhere")]
    [
        TestCase("Subscriptions", "delay", "7"),
        TestCase("Subscriptions", "min", "21"),
        TestCase("Subscriptions", "max", "1001")
    ]
    [
        TestCase("Subscriptions", "posts", "0"),
        TestCase("Subscriptions", "expiry", "2026-01-31"),
        TestCase("Subscriptions", "posts", "x")
    ]
    [
        TestCase("Web Traffic", "device", "6"),
        TestCase("Web Traffic", "type_of_traffic", "4"),
        TestCase("Poll", "answer_number", "first")
    ]
    public async Task A_wrong_value_costs_nothing(string type, string name, string value)
    {
        var form = OrderForm.All.Single(form => form.Type == type);
        (await Funded.Add(await ServiceOf(type), [.. form.Without(name), (name, value)])).ShouldBeAnError();
        (await Funded.Balance()).Should().Be(10000);
    }

    [Test]
    public async Task A_subscription_is_paid_for_all_its_posts()
    {
        var form = OrderForm.All.Single(form => form.Type == "Subscriptions");
        var response = await Funded.Add(
            await ServiceOf(form.Type),
            [.. form.Without(null), ("posts", "2"), ("old_posts", "3"), ("expiry", "31/1/2027")]
        );
        (await Funded.Status(response["order"].GetInt64()))["charge"].Decimal().Should().Be(2m * 20 * 5 / 1000);
    }

    private static async Task<IEnumerable<string>> Types(Uri endpoint) =>
        (await new ApiClient(endpoint, DemoAccounts.Funded).Call("services"))
            .Json.EnumerateArray()
            .Select(service => service.GetProperty("type").GetString()!)
            .Distinct();

    private async Task<long> ServiceOf(string type) =>
        (await Funded.Call("services"))
            .Json.EnumerateArray()
            .First(service => service.GetProperty("type").GetString() == type)
            .GetProperty("service")
            .GetInt64();
}
