namespace Conformance.Core.Tests.Spending;

/// <summary>What an order is to be charged, as field practice has it.</summary>
public sealed class ChargeTests
{
    [TestCase("Default", "quantity=100", 100)]
    [TestCase("Default", "quantity=100&runs=3&interval=5", 300)]
    [TestCase("Web Traffic", "quantity=100&runs=2", 200)]
    [TestCase("Poll", "quantity=100&answer_number=2", 100)]
    [TestCase(
        "Mentions",
        "quantity=100&usernames=a\nb",
        100,
        TestName = "Mentions by their quantity, whoever is named"
    )]
    public void Most_types_are_charged_by_quantity_for_each_run(string type, string order, decimal charge) =>
        Charge(type, order).Should().Be(charge);

    [TestCase("one\ntwo\nthree", 3)]
    [TestCase("one\r\ntwo\r\nthree", 3)]
    [TestCase("one\n\n  \ntwo\n", 2)]
    [TestCase("one", 1)]
    public void Comments_and_names_are_charged_by_the_lines_that_are_not_blank(string lines, decimal charge)
    {
        Charge("Custom Comments", $"comments={lines}").Should().Be(charge);
        Charge("Comment Replies", $"username=someone&comments={lines}").Should().Be(charge);
        Charge("Mentions Custom List", $"usernames={lines}").Should().Be(charge);
    }

    [Test]
    public void The_clients_quantity_never_prices_comments() =>
        Charge("Custom Comments", "comments=one\ntwo&quantity=500&runs=9").Should().Be(2);

    [TestCase("Package", "link=someone")]
    [TestCase("Package", "link=someone&quantity=500")]
    [TestCase("Custom Comments Package", "comments=one\ntwo")]
    public void A_package_is_charged_its_rate(string type, string order) => Charge(type, order).Should().Be(1000);

    [TestCase("min=10&max=20&posts=3", 60)]
    [TestCase("min=10&max=20&posts=3&old_posts=2", 100)]
    [TestCase("min=10&max=20&posts=0&old_posts=2", 40)]
    public void A_subscription_is_charged_its_maximum_for_every_post_at_most(string order, decimal charge) =>
        Charge("Subscriptions", order).Should().Be(charge);

    [TestCase("Default", "")]
    [TestCase("Default", "quantity=word")]
    [TestCase("Default", "quantity=-5")]
    [TestCase("Default", "quantity=1.5")]
    [TestCase("Custom Comments", "quantity=5")]
    [TestCase("Mentions Custom List", "")]
    [TestCase("Subscriptions", "min=10&max=20")]
    [TestCase("Subscriptions", "posts=3")]
    [TestCase("Gifts", "quantity=100")]
    public void Where_an_order_does_not_tell_there_is_no_charge_to_hold_a_panel_to(string type, string order) =>
        Charge(type, order).Should().BeNull();

    [Test]
    public void A_service_whose_type_no_service_tells_is_a_Default_one() =>
        Services.Read("""[{ "service": 1, "rate": "2", "min": 1, "max": 9 }]""")[1]!
            .Charge(Services.Fields("quantity=9"))
            .Should()
            .Be(0.018m);

    private static decimal? Charge(string type, string order) => Services.Of(type).Charge(Services.Fields(order));
}
