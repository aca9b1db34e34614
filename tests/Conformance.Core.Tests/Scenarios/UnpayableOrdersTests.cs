using Conformance.Core.Configuration;

namespace Conformance.Core.Tests.Scenarios;

/// <summary>Orders that must be refused, and that nobody can pay for.</summary>
public sealed class UnpayableOrdersTests
{
    private const string Huge = "add.quantity-huge-is-refused";

    [Test]
    public async Task They_go_out_from_the_account_without_money()
    {
        await using var run = await ScenarioRun.Start("perfect-panel", Mode.Order);

        await run.Send();

        var huge = run.Exchanges.Single(exchange => exchange.Name == Huge);
        huge.Request.Account.Should().Be(Account.Unfunded);
        huge.ParsedBody.IsRefusal.Should().BeTrue();
        run.AdmittedOrders.Should().Contain((Huge, 0m), "that account has nothing to lose");
    }

    [Test]
    public async Task Where_there_is_none_the_remedy_is_its_key()
    {
        await using var run = await ScenarioRun.Start("perfect-panel", Mode.Order, WithMainKeyAlone);

        await run.Send();

        run.Context.WhySkipped(Huge)!.Setting.Should().Be("Panel.UnfundedKey");
    }

    [Test]
    public async Task No_remedy_names_a_budget_beyond_what_the_account_holds()
    {
        await using var run = await ScenarioRun.Start("perfect-panel", Mode.Order, WithMainKeyAlone);

        await run.Send();

        run.SkippedRequests.Select(skipped => skipped.Setting)
            .Should()
            .NotContain(setting => setting != null && AmountIn(setting) > 11_000);
    }

    private static Settings WithMainKeyAlone(Settings settings) =>
        settings with
        {
            Keys = settings.Keys.Where(key => key.Key is Account.Main).ToDictionary(),
        };

    private static decimal AmountIn(string setting) =>
        decimal.TryParse(setting.Split(' ')[^1], out var amount) ? amount : 0;
}
