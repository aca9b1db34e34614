using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Tests.Contracts;

namespace Conformance.Core.Tests.Spending;

public sealed class WorstCaseTests
{
    [TestCase("1", "100", "0.09")]
    [TestCase("2", "100", "0.55")]
    public void An_order_costs_its_rate_for_every_thousand(string service, string quantity, decimal cost) =>
        Cost(service, quantity).Should().Be(cost);

    [TestCase("3", "100")]
    [TestCase("3", null)]
    [TestCase("3", "word")]
    public void A_package_costs_its_rate_whatever_the_quantity(string service, string? quantity) =>
        Cost(service, quantity).Should().Be(7);

    [TestCase("1", "49")]
    [TestCase("1", "0")]
    public void Less_than_the_minimum_may_be_charged_as_the_minimum(string service, string quantity) =>
        Cost(service, quantity).Should().Be(0.045m);

    [TestCase("20000")]
    [TestCase("2e4")]
    [TestCase("-20000")]
    [TestCase("2000.0", TestName = "its digits without the point")]
    public void A_quantity_counts_as_the_largest_number_that_a_panel_could_make_of_it(string quantity) =>
        Cost("1", quantity).Should().Be(18);

    [TestCase(null)]
    [TestCase("")]
    [TestCase("word")]
    [TestCase("1,000")]
    [TestCase("1e400")]
    public void A_quantity_that_is_no_number_may_be_charged_as_the_maximum(string? quantity) =>
        Cost("1", quantity).Should().Be(9);

    [TestCase(null)]
    [TestCase("")]
    [TestCase("99")]
    [TestCase("word")]
    [TestCase("-1")]
    [TestCase("1.0")]
    [TestCase("99999999999999999999")]
    public void A_service_that_is_not_listed_may_be_charged_as_the_dearest(string? service)
    {
        Cost(service, "100").Should().Be(7, "the package is the dearest for 100");
        Cost(service, "10000").Should().Be(55, "service 2 is the dearest for 10000");
    }

    [Test]
    public void A_service_that_is_listed_twice_may_be_charged_at_the_dearer_rate() =>
        Services
            .Read(
                """[{ "service": 1, "rate": "1", "min": 1, "max": 9 }, { "service": 1, "rate": "900", "min": 1, "max": 9 }]"""
            )
            .WorstCase(Order("1", "1"))
            .Should()
            .Be(0.9m);

    [TestCase("sns-panel", "0.009")]
    [TestCase("perfect-panel", "9")]
    public void Where_all_types_are_kept_back_each_is_the_one_that_the_dialect_knows_or_may_be_a_package(
        string dialect,
        decimal cost
    ) =>
        Services
            .Read("""[{ "service": 1, "rate": "9", "min": 1, "max": 9 }]""", EmbeddedContract.Contract.Dialect(dialect))
            .WorstCase(Order("1", "1"))
            .Should()
            .Be(cost);

    [Test]
    public void A_service_whose_type_is_kept_back_may_be_a_package() =>
        Services
            .Read(
                """[{ "service": 1, "rate": "9", "min": 1, "max": 9 }, { "service": 2, "type": "Default", "rate": "1", "min": 1, "max": 9 }]"""
            )
            .WorstCase(Order("1", "1"))
            .Should()
            .Be(9);

    [Test]
    public void Where_no_prices_are_known_an_order_may_cost_anything()
    {
        ServiceList.None.WorstCase(Order("1", "100")).Should().Be(decimal.MaxValue);
        Services.Read("[]").WorstCase(Order(null, null)).Should().Be(decimal.MaxValue);
    }

    [Test]
    public void A_price_beyond_every_number_is_the_largest_number() =>
        Services
            .Read("""[{ "service": 1, "rate": "79228162514264337593543950335", "min": 1, "max": 1 }]""")
            .WorstCase(Order("1", "99999999999999999999"))
            .Should()
            .Be(decimal.MaxValue);

    [Test]
    public void A_subscription_in_the_list_does_not_make_every_order_that_names_no_service_unaffordable() =>
        Services
            .Read(
                """[{ "service": 1, "type": "Default", "rate": "1", "min": 1, "max": 1000 }, { "service": 2, "type": "Subscriptions", "rate": "8", "min": 1, "max": 500 }]"""
            )
            .WorstCase(Order("99", "1000"))
            .Should()
            .Be(4);

    private static decimal Cost(string? service, string? quantity) =>
        Services.Three.WorstCase(Order(service, quantity));

    private static PanelRequest Order(string? service, string? quantity)
    {
        var order = PanelRequest.Action("orders.first", "add").With("link", "someone");
        order = service is null ? order : order.With("service", service);
        return quantity is null ? order : order.With("quantity", quantity);
    }
}
