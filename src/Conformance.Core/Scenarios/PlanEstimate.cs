using Conformance.Core.Configuration;

namespace Conformance.Core.Scenarios;

/// <summary>
/// How many requests a plan comes to, where every order that the budget allows is accepted and every other request gets
/// the response that it expects. A request that follows an order counts only where that order leaves.
/// </summary>
internal sealed class PlanEstimate
{
    private readonly HashSet<string> accepted = [];
    private readonly HashSet<Account> withSnapshot = [Account.Main];
    private decimal left;

    private PlanEstimate(decimal budget) => left = budget;

    /// <summary>How many requests are expected.</summary>
    public int Expected { get; private set; }

    /// <summary>How many there are where whatever may be sent again is.</summary>
    public int Most { get; private set; }

    /// <param name="requests">The requests, in the order in which they leave.</param>
    /// <param name="budget">What the run may spend, in the account's currency.</param>
    public static PlanEstimate Of(IEnumerable<PlannedRequest> requests, decimal budget)
    {
        var estimate = new PlanEstimate(budget);
        foreach (var request in requests.Where(estimate.Leaves))
            estimate.Add(request);
        return estimate;
    }

    private bool Leaves(PlannedRequest request)
    {
        if (request.Most == 0 || (request.After is { } order && !accepted.Contains(order)))
            return false;
        return !request.IsOrder || IsAdmitted(request);
    }

    /// <summary>As the guard has it: orders that leave at once fit together, and a budget of 0 allows none.</summary>
    private bool IsAdmitted(PlannedRequest order)
    {
        var together = order.AtOnce ? order.Times : 1;
        return left > 0 && order.Times > 0 && order.Price <= left / together;
    }

    private void Add(PlannedRequest request)
    {
        var snapshots = request.IsOrder ? SnapshotsFor(request) : 0;
        Expected += request.Times + snapshots;
        Most += request.Most + snapshots;
        if (!request.IsOrder || request.IsRefusedOrder)
            return;
        accepted.Add(request.Request.Name);
        left -= request.Price;
    }

    /// <summary>The guard reads the balance before an account's first order and after each that is accepted.</summary>
    private int SnapshotsFor(PlannedRequest order)
    {
        var account = order.Request.Account;
        if (account is Account.Suspended or Account.Unfunded)
            return 0;
        var before = withSnapshot.Add(account) ? 1 : 0;
        var after = order.IsRefusedOrder ? 0 : 1;
        return before + after;
    }
}
