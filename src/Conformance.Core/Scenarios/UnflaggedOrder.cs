using Conformance.Core.Spending;
using Names = Conformance.Core.Transcripts.ExchangeNames.Orders;

namespace Conformance.Core.Scenarios;

/// <summary>What a flag that is false means shows only in an order of a service that has it.</summary>
internal static class UnflaggedOrder
{
    /// <summary>Records why there is no such order.</summary>
    public static void Skip(ScenarioContext context, ScenarioPlan plan, ServiceOffer service)
    {
        if (service.Cancel)
            Skip(context, plan, service, Names.UnflaggedCancel);
        if (service.Refill)
            Skip(context, plan, service, Names.UnflaggedRefill);
    }

    private static void Skip(ScenarioContext context, ScenarioPlan plan, ServiceOffer service, string name)
    {
        // What is missing is the order, so the response that it would have brought is missing too.
        var missing = context.Request(name, "add");
        if (plan.Find(Names.Unflagged) is { } order)
        {
            var reason = OrderLifecycle.NotPlaced(context, order);
            context.Skip(missing, reason.Message, reason.Setting);
            return;
        }

        if (context.Settings.AllTypes)
        {
            context.SkipNotApplicable(
                name,
                "the panel lists no Default service that allows neither refills nor cancelling"
            );
            return;
        }

        context.Skip(
            missing,
            $"service {service.Id} allows it",
            "Panel.AllTypes=true, or a service that does not allow it (Panel.ServiceId)"
        );
    }
}
