namespace Conformance.Core.Tests.Spending;

/// <summary>Whatever is ordered in whatever order, no more than the budget is spent.</summary>
public sealed class BudgetTests
{
    private const int Times = 200;

    private const int Seeds = 1000;

    [Test]
    public async Task A_panel_that_charges_every_order_at_its_worst_never_gets_more_than_the_budget(
        [Values("0", "0.01", "1", "50")] string amount,
        [Values] bool honest,
        [Range(1, 10)] int seed
    )
    {
        var budget = decimal.Parse(amount);
        var spender = new Spender(new Random(seed), honest);

        await spender.Order(budget, Times, look: () => spender.Charged.Should().BeLessThanOrEqualTo(budget));

        if (budget > 0)
            spender.Charged.Should().BePositive("otherwise this shows nothing");
    }

    /// <summary>Each seed is a panel of its own; together they are one test, for one of them alone shows little.</summary>
    [Test]
    public async Task After_an_order_that_cost_more_than_its_worst_case_no_other_follows_and_spent_is_true_or_null()
    {
        var panels = Enumerable.Range(1, Seeds).Select(seed => (seed, Panel: new Overcharger(seed))).ToList();

        foreach (var (_, panel) in panels)
            await panel.TakeOrders(budget: 5);

        panels.Where(one => one.Panel.OrdersAfterThat > 0).Select(one => one.seed).Should().BeEmpty();
        panels
            .Where(one => one.Panel.Spent is { } spent && spent != one.Panel.Taken)
            .Select(one => one.seed)
            .Should()
            .BeEmpty("what is said to be spent is the truth");
        panels.Count(one => one.Panel.Spent > 0).Should().BeGreaterThan(Seeds / 4, "otherwise it seldom says anything");
        panels.Count(one => one.Panel.HasOvercharged).Should().BeGreaterThan(Seeds / 2, "otherwise this shows nothing");
        panels.Count(one => one.Panel.Orders > 1).Should().BeGreaterThan(Seeds / 4, "otherwise it stops too soon");
    }
}
