using Conformance.Core.Configuration;
using Conformance.Core.Scenarios;

namespace Conformance.Core.Tests.Scenarios;

/// <summary>What is printed before the first order.</summary>
public sealed class PlanTextTests
{
    [Test]
    public async Task It_names_every_order_with_its_price_the_requests_and_what_the_budget_allows()
    {
        var text = await Text("perfect-panel", Mode.Order, settings => settings with { AllTypes = false });

        text.Should()
            .StartWith("Plan: 9 orders for https://example.com/post, at most 0.45 together:\n")
            .And.Contain("\n       0.045  service 1 × 50   orders.first\n")
            .And.Contain("\nand 20 that must be refused, as far as the budget could pay.\n")
            .And.MatchRegex(@"\nAbout \d+ requests in \d+ s, up to \d+ if polls and rounds need more\.\n")
            .And.Contain("\nBudget: 50 (Panel.MaxSpend).\n0.045 verifies what one order shows, 0.45 all 9 orders and ")
            .And.NotContain("add.quantity-huge-is-refused", "nobody can pay for that")
            .And.NotContain("low-funds");
    }

    [Test]
    public async Task It_names_the_rounds_on_the_low_funds_account_with_their_size_and_price()
    {
        var text = await Text("sns-panel", Mode.Full);

        text.Should()
            .Contain(
                "\nPlan: on the low-funds account, up to 10 rounds of orders of service 1\nat once, "
                    + "more than it pays for, each of 10 to 19 orders at 0.045;\nthey are cancelled where "
                    + "the service allows it; "
                    + "and one order for all that it holds.\n"
            );
    }

    [Test]
    public async Task Without_a_budget_it_tells_that_nothing_is_bought()
    {
        var text = await Text("perfect-panel", Mode.Order, settings => settings with { MaxSpend = 0 });

        text.Should().Contain("\nBudget: 0 (Panel.MaxSpend), so nothing is bought.\n0.045 verifies");
    }

    [Test]
    public async Task Where_nothing_is_ordered_one_line_says_so()
    {
        (await Text("perfect-panel", Mode.Observe))
            .Should()
            .MatchRegex(@"^Plan: About \d+ requests in \d+ s\. Nothing is ordered\.\n$");
    }

    [TestCase(45, "0.225", 61, "  unusual orders: about 45 requests, at most 0.225, 1.0 min")]
    [TestCase(1, "0", 0.2, "  unusual orders: about 1 request, 1 s")]
    public void A_phase_is_one_line(int requests, string price, double seconds, string line)
    {
        var phase = new PhaseEstimate(
            Phase.UnusualOrders,
            requests,
            requests,
            decimal.Parse(price),
            TimeSpan.FromSeconds(seconds)
        );

        PlanText.Line(phase).Should().Be(line);
    }

    private static async Task<string> Text(string dialect, Mode mode, Func<Settings, Settings>? change = null)
    {
        await using var run = await ScenarioRun.Start(dialect, mode, change);
        using var text = new StringWriter { NewLine = "\n" };
        PlanText.Write(text, await run.Open());
        return text.ToString();
    }
}
