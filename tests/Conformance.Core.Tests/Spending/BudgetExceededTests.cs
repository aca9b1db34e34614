using System.Globalization;

namespace Conformance.Core.Tests.Spending;

/// <summary>What the guard reports where the budget is too small.</summary>
public sealed class BudgetExceededTests
{
    [Test]
    public async Task The_amount_that_would_be_enough_counts_what_is_gone()
    {
        using var harness = new GuardHarness(budget: 1);
        await harness.Send(GuardHarness.Order(100));

        (await harness.Send(GuardHarness.Order(100), GuardHarness.Order(200)))
            .Exceeded!.Setting.Should()
            .Be("Panel.MaxSpend of at least 2.2");
    }

    [TestCase("5.5", 100)]
    [TestCase("0.001", 1)]
    [TestCase("0.0000000001", 1)]
    [TestCase("0.123456789", 7)]
    [TestCase("1e-3", 100, TestName = "and where no service is listed that has a rate")]
    public async Task That_amount_is_enough(string rate, int quantity)
    {
        var services = Services.Read(
            $$"""[{ "service": 2, "type": "Default", "rate": "{{rate}}", "min": 1, "max": 1000 }]"""
        );
        using var poor = new GuardHarness(budget: 0, services: services);
        var setting = (await poor.Send(GuardHarness.Order(quantity))).Exceeded!.Setting!;

        using var enough = new GuardHarness(
            decimal.Parse(
                setting["Panel.MaxSpend of at least ".Length..],
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture
            ),
            services: services
        );
        (await enough.IsSent(GuardHarness.Order(quantity))).Should().BeTrue(setting);
    }

    [Test]
    public async Task What_costs_nothing_needs_a_budget_of_more_than_nothing()
    {
        using var harness = new GuardHarness(
            budget: 0,
            services: Services.Read("""[{ "service": 2, "type": "Default", "rate": "1", "min": 0, "max": 10 }]""")
        );

        (await harness.Send(GuardHarness.Order(0))).Exceeded!.Setting.Should().Be("Panel.MaxSpend of more than 0");
    }
}
