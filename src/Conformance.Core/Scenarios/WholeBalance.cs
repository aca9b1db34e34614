using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;
using Names = Conformance.Core.Transcripts.ExchangeNames.WholeBalance;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Orders for all the money that the low-funds account has, where a quantity costs just that, and cancels the order.
/// </summary>
internal static class WholeBalance
{
    private const string Requirement = "money.charge-equal-to-the-balance-is-taken";

    /// <summary>
    /// The quantity is planned at the least that the service sells, and follows from the balance later.
    /// </summary>
    public static IEnumerable<PlannedRequest> Plan(ScenarioContext context, ServiceOffer service)
    {
        if (!context.Requirements[Requirement].AppliesTo(context.Dialect.Id))
            return [];
        var order = TargetService.Order(context, Requirement, service, service.Min);
        var times = service.Cancel ? 1 : 0;
        return
        [
            new(OnLowFunds(context.Request(Names.Balance, "balance"))),
            new(OnLowFunds(order) with { Expects = Expectation.Any }),
            new(OnLowFunds(context.BatchRequest(Names.Cancel, "cancel")) with { Expects = Expectation.Any })
            {
                Times = times,
                After = Requirement,
            },
            new(OnLowFunds(context.Request(Names.Closing, "balance"))) { Times = times, After = Requirement },
        ];
    }

    public static async Task Send(ScenarioContext context, ScenarioPlan plan, ServiceOffer service)
    {
        if (plan.Find(Requirement) is not { } order)
            return;
        var balance = Balance.Read((await context.SendRequired(plan[Names.Balance])).ParsedBody);
        var quantity = balance * 1000 / service.Rate ?? 0;
        if (balance is null || !IsSold(service, quantity))
        {
            context.Skip(
                order.With("quantity", decimal.Truncate(quantity)),
                WhyNot(service, balance),
                "a balance that is the price of an order (Panel.LowFundsKey)"
            );
            return;
        }

        await SendOrder(context, plan, service, order.With("quantity", decimal.Truncate(quantity)));
    }

    private static async Task SendOrder(
        ScenarioContext context,
        ScenarioPlan plan,
        ServiceOffer service,
        PanelRequest order
    )
    {
        if ((await context.Send(order))?.ParsedBody.TextOf("order") is not { } id || !service.Cancel)
            return;
        await context.Send(plan[Names.Cancel].WithIds("orders", id));
        await context.Send(plan[Names.Closing]);
    }

    private static PanelRequest OnLowFunds(PanelRequest request) => request with { Account = Account.LowFunds };

    private static bool IsSold(ServiceOffer service, decimal quantity) =>
        quantity == decimal.Truncate(quantity) && quantity >= service.Min && quantity <= service.Max;

    private static string WhyNot(ServiceOffer service, decimal? balance)
    {
        if (balance is null)
            return "the low-funds account's balance could not be read";
        return string.Create(
                CultureInfo.InvariantCulture,
                $"no quantity of service {service.Id} costs exactly the {balance:0.########} "
            ) + "that the low-funds account holds";
    }
}
