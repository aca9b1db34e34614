namespace Conformance.Core.Tests.Spending;

/// <summary>Whatever is ordered in whatever order, no more than the budget is spent.</summary>
public sealed class BudgetTests
{
    private const int Times = 200;

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
}
