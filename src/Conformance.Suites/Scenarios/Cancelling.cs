using Conformance.Core.Spending;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>Cancels orders that were just placed, and looks each time what became of the order and of the money.</summary>
internal static class Cancelling
{
    /// <summary>One order, and then the same again.</summary>
    public static async Task Once(Scene scene, ServiceOffer service, string order)
    {
        var (cancel, again) = (
            scene.AskMany("orders.cancel", "cancel", "orders", [order, Scene.UnknownIds(1)[0]]),
            scene.AskMany("orders.cancel-again", "cancel", "orders", [order])
        );
        if (!service.Cancel)
        {
            Leave(scene, service, cancel, again);
            return;
        }

        await scene.Send(cancel);
        var after = await scene.Hear(scene.Ask("orders.after-cancel", "status").With("order", order));
        if (after.Reading.TextOf("status") is not "Canceled")
        {
            scene.Leave(
                cancel with
                {
                    Name = "orders.cancelled",
                },
                $"the panel did not cancel order {order}",
                "a service whose orders can be cancelled (Panel.ServiceId)"
            );
        }

        await Balance(scene);
        await scene.Send(again);
        await Balance(scene);
    }

    /// <summary>One order that stands twice in the same request.</summary>
    public static async Task Twice(Scene scene, ServiceOffer service, string order)
    {
        var cancel = scene.AskMany("orders.cancel-twice", "cancel", "orders", [order, order]);
        if (!service.Cancel)
        {
            Leave(scene, service, cancel);
            return;
        }

        await scene.Send(cancel);
        await Balance(scene);
    }

    /// <summary>One that has ended.</summary>
    public static async Task Late(Scene scene, string order)
    {
        await Balance(scene);
        await scene.Send(scene.AskMany("orders.late-cancel", "cancel", "orders", [order]));
        await Balance(scene);
    }

    /// <summary>One of a service that does not allow it.</summary>
    public static async Task Unflagged(Scene scene, string order)
    {
        await scene.Send(
            scene.AskMany("orders.unflagged-cancel", "cancel", "orders", [order]) with
            {
                Expects = Expectation.Any,
            }
        );
        await Balance(scene);
    }

    private static void Leave(Scene scene, ServiceOffer service, params IEnumerable<PanelRequest> cancels)
    {
        foreach (var cancel in cancels)
        {
            scene.Leave(
                cancel,
                $"service {service.Id} does not allow cancelling",
                "a service whose orders can be cancelled (Panel.ServiceId)"
            );
        }
    }

    public static Task<Exchange?> Balance(Scene scene) => scene.Send(scene.Ask("books.balance", "balance"));
}
