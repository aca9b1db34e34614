using System.Globalization;
using Conformance.Core.Spending;
using Conformance.Core.Targets;
using Conformance.Core.Wire;
using Conformance.Suites.Judging;

namespace Conformance.Suites.Scenarios;

/// <summary>Orders for all the money that the low-funds account has, where a quantity costs just that, and cancels the order.</summary>
internal static class WholeBalance
{
    private const string Requirement = "money.charge-equal-to-the-balance-is-taken";

    public static async Task Send(Scene scene, ServiceOffer service)
    {
        if (!LawBooks.Current[Requirement].HoldsIn(scene.Dialect.Id))
            return;
        var balance = Balance.Read(
            (await scene.Hear(scene.Ask("whole.balance", "balance") with { Account = Account.LowFunds })).Reading
        );
        var quantity = balance * 1000 / service.Rate ?? 0;
        var order = Choice.Order(scene, Requirement, service, decimal.Truncate(quantity)) with
        {
            Account = Account.LowFunds,
            Expects = Expectation.Any,
        };
        if (
            balance is null
            || quantity != decimal.Truncate(quantity)
            || quantity < service.Min
            || quantity > service.Max
        )
        {
            scene.Leave(order, Why(service, balance), "a balance that is the price of an order (Panel.LowFundsKey)");
        }
        else
        {
            await Order(scene, service, order);
        }
    }

    private static async Task Order(Scene scene, ServiceOffer service, PanelRequest order)
    {
        if ((await scene.Send(order))?.Reading.TextOf("order") is not { } id || !service.Cancel)
            return;
        await scene.Send(
            scene.AskMany("whole.cancel", "cancel", "orders", [id]) with
            {
                Account = Account.LowFunds,
                Expects = Expectation.Any,
            }
        );
        await scene.Send(scene.Ask("whole.closing", "balance") with { Account = Account.LowFunds });
    }

    private static string Why(ServiceOffer service, decimal? balance) =>
        balance is null
            ? "the low-funds account's balance could not be read"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"no quantity of service {service.Id} costs exactly the {balance:0.########} that the low-funds account holds"
            );
}
