namespace Conformance.Core.Scenarios;

/// <summary>The orders that were placed, and how far they were seen to get.</summary>
/// <param name="Placed">The orders.</param>
/// <param name="Statuses">The last status that was seen of each, by its id; null where the panel showed none.</param>
internal sealed record OrderProgress(PlacedOrders Placed, IReadOnlyDictionary<string, string?> Statuses)
{
    /// <summary>Whether an order was seen to have ended.</summary>
    public bool HasEnded(string order) => StatusPolling.HasEnded(Statuses[order]);

    /// <summary>Whether an order was seen to have ended with at least a part delivered.</summary>
    public bool HasDelivered(string order) => StatusPolling.HasDelivered(Statuses[order]);
}
