using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Orders that the account can pay for: a panel that refuses others for want of money shows nothing about them.
/// </summary>
internal static class OrderPayment
{
    /// <summary>Whether the order may cost more than the account holds.</summary>
    public static bool IsUnaffordable(this ScenarioContext context, PanelRequest order) =>
        context.Services.WorstCase(order) > context.LatestBalance;

    /// <summary>Sends an order if the account can pay for it, and skips it otherwise.</summary>
    public static async Task<Exchange?> SendIfAffordable(this ScenarioContext context, PanelRequest order)
    {
        if (!context.IsUnaffordable(order))
            return await context.Send(order);
        context.SkipUnaffordable(order);
        return null;
    }

    /// <summary>Records that the account cannot pay for an order.</summary>
    public static void SkipUnaffordable(this ScenarioContext context, PanelRequest order)
    {
        var price = context.Services.WorstCase(order);
        var reason = string.Create(
            CultureInfo.InvariantCulture,
            $"the account holds {context.LatestBalance}, and the order costs {price}"
        );
        context.Skip(order, reason, "an account with more money (Panel.Key)");
    }

    /// <summary>
    /// Plans an order that must be refused. One that nobody can pay for, for it could cost more than the budget and more
    /// than the account holds, goes out from the account without money.
    /// </summary>
    public static PlannedRequest PlanPayable(this ScenarioContext context, PanelRequest order)
    {
        if (context.Services.WorstCase(order) <= context.Means)
            return new(order);
        var isPossible = context.Settings.Keys.ContainsKey(Account.Unfunded);
        return new(order with { Account = Account.Unfunded }) { Times = isPossible ? 1 : 0 };
    }

    /// <summary>Sends such an order, or records that there is no account without money to send it from.</summary>
    public static async Task SendPayable(this ScenarioContext context, PanelRequest order)
    {
        if (context.Settings.Keys.ContainsKey(order.Account))
        {
            await context.Send(order);
            return;
        }

        var reason = string.Create(
            CultureInfo.InvariantCulture,
            $"it could cost more than the {context.Means:0.########} that the run may spend or the account holds"
        );
        context.Skip(order, reason, "Panel.UnfundedKey");
    }

    /// <summary>
    /// Sends a batch <c>status</c> request for as many orders as one request may name, if there are any.
    /// </summary>
    public static Task SendForAll(this ScenarioContext context, PanelRequest status, IReadOnlyList<string> ids) =>
        ids.Count == 0
            ? Task.CompletedTask
            : context.Send(status.WithIds("orders", ids.Take(context.Dialect.BatchLimit)));
}
