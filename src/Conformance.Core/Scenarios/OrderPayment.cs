using System.Globalization;
using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>Orders that the account can pay for: a panel that refuses others for want of money says nothing about them.</summary>
internal static class OrderPayment
{
    /// <summary>Sends an order if the account can pay for it.</summary>
    public static async Task<Exchange?> Pay(this ScenarioContext context, PanelRequest order)
    {
        if (!(context.Services.WorstCase(order) > context.Money))
            return await context.Send(order);
        context.SkipUnaffordable(order);
        return null;
    }

    public static void SkipUnaffordable(this ScenarioContext context, PanelRequest order) =>
        context.Skip(
            order,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the account holds {context.Money}, and the order costs {context.Services.WorstCase(order)}"
            ),
            "an account with more money (Panel.Key)"
        );

    /// <summary>Reads as many orders as one request may name, if there are any.</summary>
    public static Task ReadAll(this ScenarioContext context, string name, IReadOnlyList<string> ids) =>
        ids.Count == 0
            ? Task.CompletedTask
            : context.Send(context.AskMany(name, "status", "orders", ids.Take(context.Dialect.BatchLimit)));
}
