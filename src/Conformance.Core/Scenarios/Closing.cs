using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;
using Names = Conformance.Core.Transcripts.ExchangeNames.Closing;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Reads the balance when all orders are placed, and before and after it the status of each order: so it shows which of
/// them can have been refunded by then. Of subscriptions no status is documented.
/// </summary>
public sealed class Closing : Scenario
{
    /// <summary>How many requests it takes.</summary>
    public const int Requests = 3;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Areas => ["money", "lifecycle"];

    /// <inheritdoc/>
    public override Phase Phase => Phase.Closing;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["order"];

    /// <inheritdoc/>
    public override IEnumerable<PlannedRequest> Plan(ScenarioContext context) =>
        [
            AfterOrders(context.BatchRequest(Names.StatusBefore, "status")),
            AfterOrders(context.Request(Names.Balance, "balance")),
            AfterOrders(context.BatchRequest(Names.StatusAfter, "status")),
        ];

    /// <inheritdoc/>
    public override async Task Send(ScenarioContext context, ScenarioPlan plan)
    {
        var orders = context
            .AcceptedOrders.Where(order => order.Offer?.ChargedBy is not PricedBy.Posts)
            .Select(order => order.Id)
            .Distinct()
            .ToList();
        if (orders.Count == 0)
            return;
        await context.SendForAll(plan[Names.StatusBefore], orders);
        await context.Send(plan[Names.Balance]);
        await context.SendForAll(plan[Names.StatusAfter], orders);
    }

    /// <summary>Where the first order is not accepted, hardly another one is.</summary>
    private static PlannedRequest AfterOrders(Http.PanelRequest request) =>
        new(request) { After = ExchangeNames.Orders.First };
}
