using Conformance.Core.Contracts;
using Conformance.Core.Spending;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Reads the balance when all orders are placed, and before and after it what became of them: so it shows which of them can have
/// been refunded by then. Of subscriptions no status is documented.
/// </summary>
public sealed class Closing : Scenario
{
    public const string Balance = "closing.balance";

    /// <summary>So many requests it takes.</summary>
    public const int Requests = 3;

    public override IReadOnlyList<string> Areas => ["money", "lifecycle"];

    public override Phase Phase => Phase.Closing;

    public override IReadOnlyList<string> Needs => ["order"];

    public override async Task Send(ScenarioContext context)
    {
        var orders = context
            .AcceptedOrders.Where(order => order.Offer?.ChargedBy is not PricedBy.Posts)
            .Select(order => order.Id)
            .Distinct()
            .ToList();
        if (orders.Count == 0)
            return;
        await context.ReadAll("closing.status-before", orders);
        await context.Send(context.Ask(Balance, "balance"));
        await context.ReadAll("closing.status-after", orders);
    }
}
