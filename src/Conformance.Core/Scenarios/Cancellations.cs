using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;
using Names = Conformance.Core.Transcripts.ExchangeNames.Orders;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Cancels orders that were just placed, and reads each time what became of the order and of the money.
/// </summary>
internal static class Cancellations
{
    private const string OtherService = "a service whose orders can be cancelled (Panel.ServiceId)";

    /// <param name="context">What the scenario works with.</param>
    /// <param name="service">The chosen service.</param>
    /// <param name="hasUnflagged">Whether an order of a service that does not allow cancelling is planned.</param>
    public static IEnumerable<PlannedRequest> Plan(ScenarioContext context, ServiceOffer service, bool hasUnflagged)
    {
        var times = service.Cancel ? 1 : 0;
        var unflagged = context.BatchRequest(Names.UnflaggedCancel, "cancel") with { Expects = Expectation.Any };
        var unflaggedTimes = service.Cancel && !hasUnflagged ? 0 : 1;
        var unflaggedOrder = service.Cancel ? Names.Unflagged : Names.Second;
        return
        [
            Step(context.BatchRequest(Names.Cancel, "cancel"), Names.Second, times),
            Step(context.Request(Names.AfterCancel, "status"), Names.Second, times),
            Step(context.BatchRequest(Names.CancelAgain, "cancel"), Names.Second, times),
            Step(context.BalanceSnapshot, Names.Second, 2 * times),
            Step(context.BatchRequest(Names.CancelTwice, "cancel"), Names.Third, times),
            Step(context.BalanceSnapshot, Names.Third, times),
            Step(context.BatchRequest(Names.LateCancel, "cancel"), Names.First, times: 1),
            Step(context.BalanceSnapshot, Names.First, times: 2),
            Step(unflagged, unflaggedOrder, unflaggedTimes),
            Step(context.BalanceSnapshot, unflaggedOrder, unflaggedTimes),
        ];
    }

    /// <summary>One order, and then the same again.</summary>
    public static async Task Once(ScenarioContext context, ScenarioPlan plan, ServiceOffer service, string order)
    {
        var cancel = plan[Names.Cancel].WithIds("orders", order, UnknownIds.First);
        var again = plan[Names.CancelAgain].WithIds("orders", order);
        if (!service.Cancel)
        {
            Skip(context, service, cancel, again);
            return;
        }

        await context.Send(cancel);
        var after = await context.SendRequired(plan[Names.AfterCancel].With("order", order));
        if (after.ParsedBody.TextOf("status") is not "Canceled")
        {
            var cancelled = cancel with { Name = Names.Cancelled };
            context.Skip(cancelled, $"the panel did not cancel order {order}", OtherService);
        }

        await context.Send(context.BalanceSnapshot);
        await context.Send(again);
        await context.Send(context.BalanceSnapshot);
    }

    /// <summary>One order that stands twice in the same request.</summary>
    public static async Task Twice(ScenarioContext context, ScenarioPlan plan, ServiceOffer service, string order)
    {
        var cancel = plan[Names.CancelTwice].WithIds("orders", order, order);
        if (!service.Cancel)
        {
            Skip(context, service, cancel);
            return;
        }

        await context.Send(cancel);
        await context.Send(context.BalanceSnapshot);
    }

    /// <summary>One that has ended.</summary>
    public static async Task Late(ScenarioContext context, ScenarioPlan plan, string order)
    {
        await context.Send(context.BalanceSnapshot);
        await context.Send(plan[Names.LateCancel].WithIds("orders", order));
        await context.Send(context.BalanceSnapshot);
    }

    /// <summary>One of a service that does not allow it.</summary>
    public static async Task Unflagged(ScenarioContext context, ScenarioPlan plan, string order)
    {
        await context.Send(plan[Names.UnflaggedCancel].WithIds("orders", order));
        await context.Send(context.BalanceSnapshot);
    }

    private static PlannedRequest Step(PanelRequest request, string after, int times) =>
        new(request) { After = after, Times = times };

    private static void Skip(ScenarioContext context, ServiceOffer service, params IEnumerable<PanelRequest> cancels)
    {
        foreach (var cancel in cancels)
            context.Skip(cancel, $"service {service.Id} does not allow cancelling", OtherService);
    }
}
