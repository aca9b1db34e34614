using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>Orders for all the money that the low-funds account has, where a quantity costs just that, and cancels the order.</summary>
internal static class WholeBalance
{
    private const string Requirement = "money.charge-equal-to-the-balance-is-taken";

    public static async Task Send(ScenarioContext context, ServiceOffer service)
    {
        if (!context.Requirements[Requirement].AppliesTo(context.Dialect.Id))
            return;
        var balance = Balance.Read(
            (await context.Hear(context.Ask("whole.balance", "balance") with { Account = Account.LowFunds })).ParsedBody
        );
        var quantity = balance * 1000 / service.Rate ?? 0;
        var order = TargetService.Order(context, Requirement, service, decimal.Truncate(quantity)) with
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
            context.Skip(order, Why(service, balance), "a balance that is the price of an order (Panel.LowFundsKey)");
        }
        else
        {
            await Order(context, service, order);
        }
    }

    private static async Task Order(ScenarioContext context, ServiceOffer service, PanelRequest order)
    {
        if ((await context.Send(order))?.ParsedBody.TextOf("order") is not { } id || !service.Cancel)
            return;
        await context.Send(
            context.AskMany("whole.cancel", "cancel", "orders", [id]) with
            {
                Account = Account.LowFunds,
                Expects = Expectation.Any,
            }
        );
        await context.Send(context.Ask("whole.closing", "balance") with { Account = Account.LowFunds });
    }

    private static string Why(ServiceOffer service, decimal? balance) =>
        balance is null
            ? "the low-funds account's balance could not be read"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"no quantity of service {service.Id} costs exactly the {balance:0.########} that the low-funds account holds"
            );
}
