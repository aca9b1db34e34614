using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>Cancels orders that were just placed, and looks each time what became of the order and of the money.</summary>
internal static class Cancellations
{
    /// <summary>One order, and then the same again.</summary>
    public static async Task Once(ScenarioContext context, ServiceOffer service, string order)
    {
        var (cancel, again) = (
            context.AskMany("orders.cancel", "cancel", "orders", [order, ScenarioContext.UnknownIds(1)[0]]),
            context.AskMany("orders.cancel-again", "cancel", "orders", [order])
        );
        if (!service.Cancel)
        {
            Leave(context, service, cancel, again);
            return;
        }

        await context.Send(cancel);
        var after = await context.Hear(context.Ask("orders.after-cancel", "status").With("order", order));
        if (after.ParsedBody.TextOf("status") is not "Canceled")
        {
            context.Skip(
                cancel with
                {
                    Name = "orders.cancelled",
                },
                $"the panel did not cancel order {order}",
                "a service whose orders can be cancelled (Panel.ServiceId)"
            );
        }

        await Balance(context);
        await context.Send(again);
        await Balance(context);
    }

    /// <summary>One order that stands twice in the same request.</summary>
    public static async Task Twice(ScenarioContext context, ServiceOffer service, string order)
    {
        var cancel = context.AskMany("orders.cancel-twice", "cancel", "orders", [order, order]);
        if (!service.Cancel)
        {
            Leave(context, service, cancel);
            return;
        }

        await context.Send(cancel);
        await Balance(context);
    }

    /// <summary>One that has ended.</summary>
    public static async Task Late(ScenarioContext context, string order)
    {
        await Balance(context);
        await context.Send(context.AskMany("orders.late-cancel", "cancel", "orders", [order]));
        await Balance(context);
    }

    /// <summary>One of a service that does not allow it.</summary>
    public static async Task Unflagged(ScenarioContext context, string order)
    {
        await context.Send(
            context.AskMany("orders.unflagged-cancel", "cancel", "orders", [order]) with
            {
                Expects = Expectation.Any,
            }
        );
        await Balance(context);
    }

    private static void Leave(ScenarioContext context, ServiceOffer service, params IEnumerable<PanelRequest> cancels)
    {
        foreach (var cancel in cancels)
        {
            context.Skip(
                cancel,
                $"service {service.Id} does not allow cancelling",
                "a service whose orders can be cancelled (Panel.ServiceId)"
            );
        }
    }

    public static Task<Exchange?> Balance(ScenarioContext context) =>
        context.Send(context.Ask("books.balance", "balance"));
}
