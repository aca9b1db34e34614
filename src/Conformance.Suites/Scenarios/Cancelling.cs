using Conformance.Core.Spending;

namespace Conformance.Suites.Scenarios;

/// <summary>Cancels an order that was just placed, and looks what became of it.</summary>
internal static class Cancelling
{
    public static async Task Send(Scene scene, ServiceOffer service, string order)
    {
        var cancel = scene.AskMany("orders.cancel", "cancel", "orders", [order, Scene.UnknownIds(1)[0]]);
        if (!service.Cancel)
        {
            scene.Leave(cancel, $"service {service.Id} does not allow cancelling", "Panel.ServiceId");
            return;
        }

        await scene.Send(cancel);
        var after = await scene.Hear(scene.Ask("orders.after-cancel", "status").With("order", order));
        if (after.Reading.TextOf("status") is not "Canceled")
            scene.Leave(cancel with { Name = "orders.cancelled" }, $"the panel did not cancel order {order}", "a service whose orders can be cancelled (Panel.ServiceId)");
    }
}
