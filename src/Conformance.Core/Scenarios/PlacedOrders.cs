namespace Conformance.Core.Scenarios;

/// <summary>
/// The ids of the orders that <see cref="OrderLifecycle"/> placed; null for one that was not accepted.
/// </summary>
/// <param name="First">The first of the chosen service, without which there is nothing to follow.</param>
/// <param name="Second">The second of the chosen service.</param>
/// <param name="Third">The third of the chosen service.</param>
/// <param name="Fourth">The fourth of the chosen service.</param>
/// <param name="Unflagged">One of a service that allows neither refills nor cancelling.</param>
internal sealed record PlacedOrders(string First, string? Second, string? Third, string? Fourth, string? Unflagged)
{
    /// <summary>All that were accepted.</summary>
    public IReadOnlyList<string> Accepted => [.. new[] { First, Second, Third, Fourth, Unflagged }.OfType<string>()];
}
