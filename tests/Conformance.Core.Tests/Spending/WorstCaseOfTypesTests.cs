namespace Conformance.Core.Tests.Spending;

/// <summary>The most that an order of each type may cost, whatever the panel makes of it.</summary>
public sealed class WorstCaseOfTypesTests
{
    [TestCase("quantity=100", 100)]
    [TestCase("quantity=100&runs=3", 300)]
    [TestCase("quantity=9&runs=3", 30)]
    [TestCase("quantity=100&runs=0", 100)]
    [TestCase("quantity=100&runs=-3", 300)]
    [TestCase("runs=2", 2000)]
    public void By_quantity_every_run_may_be_charged(string order, decimal cost) =>
        Cost("Default", order).Should().Be(cost);

    [TestCase("runs=word")]
    [TestCase("runs=")]
    public void Runs_that_are_no_number_may_be_any(string runs) =>
        Cost("Default", "quantity=100&" + runs).Should().Be(decimal.MaxValue);

    [TestCase("Custom Comments", "comments")]
    [TestCase("Comment Replies", "comments")]
    [TestCase("Mentions Custom List", "usernames")]
    public void By_lines_every_one_may_be_charged_blank_or_not(string type, string field)
    {
        Cost(type, $"{field}={Lines(20, "\n")}").Should().Be(20);
        Cost(type, $"{field}={Lines(20, "\n")}\n\n").Should().Be(22);
        Cost(type, $"{field}={Lines(20, "\r\n")}")
            .Should()
            .Be(39, "a panel may take both characters for an end of line");
        Cost(type, $"{field}=one").Should().Be(10, "that is the minimum");
        Cost(type, "link=someone").Should().Be(1000, "that is the maximum");
    }

    [TestCase("quantity=500", 500)]
    [TestCase("quantity=1e2", 100)]
    [TestCase("quantity=5", 20)]
    [TestCase("quantity=word", 1000)]
    [TestCase("quantity=500&runs=2", 1000)]
    [TestCase("runs=2", 40)]
    public void The_clients_quantity_beside_comments_may_be_charged_where_it_is_more(string others, decimal cost) =>
        Cost("Custom Comments", $"comments={Lines(20, "\n")}&{others}").Should().Be(cost);

    [Test]
    public void So_may_names_beside_a_quantity() =>
        Cost("Mentions", $"quantity=10&usernames={Lines(20, "\n")}").Should().Be(20);

    [TestCase("Package", "", 1000)]
    [TestCase("Package", "quantity=900000", 1000)]
    [TestCase("Custom Comments Package", "comments=one\ntwo", 1000)]
    [TestCase("Package", "runs=3", 3000)]
    public void A_package_may_be_charged_its_rate_for_every_run(string type, string order, decimal cost) =>
        Cost(type, order).Should().Be(cost);

    [TestCase("min=10&max=20&posts=3", 60)]
    [TestCase("min=10&max=20&posts=3&old_posts=2", 100)]
    [TestCase("min=10&max=5&posts=3", 30)]
    [TestCase("min=30&max=20&posts=3", 90)]
    [TestCase("max=5&posts=3", 30)]
    [TestCase("posts=3", 3000)]
    [TestCase("max=word&posts=3", 3000)]
    public void A_subscription_may_be_charged_the_largest_of_its_numbers_for_every_post(string order, decimal cost) =>
        Cost("Subscriptions", "username=someone&" + order).Should().Be(cost);

    [TestCase("max=20")]
    [TestCase("max=20&posts=0")]
    [TestCase("max=20&posts=word")]
    [TestCase("max=20&posts=1&old_posts=word")]
    [TestCase("max=20&posts=79228162514264337593543950335&old_posts=1")]
    public void A_subscription_without_an_end_may_cost_anything(string order) =>
        Cost("Subscriptions", "username=someone&" + order).Should().Be(decimal.MaxValue);

    [Test]
    public void A_subscription_that_names_nobody_is_not_one_without_an_end() =>
        Cost("Subscriptions", "link=someone&quantity=100").Should().Be(1000);

    [TestCase("quantity=10", 1000)]
    [TestCase("quantity=5000", 5000)]
    [TestCase("quantity=5000&runs=2", 10000)]
    [TestCase("runs=2", 2000)]
    public void An_unknown_type_may_be_charged_by_quantity_or_as_a_package(string order, decimal cost) =>
        Cost("Gifts", order).Should().Be(cost);

    [TestCase("comments")]
    [TestCase("usernames")]
    public void An_unknown_type_may_be_charged_by_lines_too(string field) =>
        Cost("Gifts", $"quantity=10&{field}={Lines(2000, "\n")}").Should().Be(2000);

    [TestCase("99999999999999999999999999999999", TestName = "a number beyond every number")]
    [TestCase("99999999999999999999999999999999x", TestName = "digits beyond every number")]
    public void More_than_every_number_may_cost_anything(string quantity) =>
        Cost("Default", "quantity=" + quantity).Should().Be(decimal.MaxValue);

    [Test]
    public void Digits_in_what_is_no_number_may_be_taken_for_one() =>
        Cost("Default", "quantity=20,000").Should().Be(20000);

    /// <summary>What an order is to be charged, its worst case covers.</summary>
    [Test]
    public void No_documented_charge_is_more(
        [Values("Default", "Custom Comments", "Mentions Custom List", "Package", "Subscriptions", "Mentions")]
            string type
    )
    {
        var random = new Random(7);
        for (var n = 0; n < 500; n++)
        {
            var order =
                $"username=x&quantity={random.Next(3000)}&runs={random.Next(4)}&max={random.Next(3000)}&posts={random.Next(4)}&old_posts={random.Next(4)}"
                + $"&comments={Lines(random.Next(1, 30), random.Next(2) == 0 ? "\n" : "\r\n")}&usernames={Lines(random.Next(1, 30), "\n")}";
            Cost(type, order)
                .Should()
                .BeGreaterThanOrEqualTo(Services.Of(type).Charge(Services.Fields(order))!.Value, order);
        }
    }

    private static string Lines(int count, string end) => string.Join(end, Enumerable.Range(1, count));

    private static decimal Cost(string type, string order) => Services.Of(type).WorstCase(Services.Fields(order));
}
