using System.Globalization;
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
    /// Sends a batch <c>status</c> request for as many orders as one request may name, if there are any.
    /// </summary>
    public static Task SendForAll(this ScenarioContext context, PanelRequest status, IReadOnlyList<string> ids) =>
        ids.Count == 0
            ? Task.CompletedTask
            : context.Send(status.WithIds("orders", ids.Take(context.Dialect.BatchLimit)));
}
