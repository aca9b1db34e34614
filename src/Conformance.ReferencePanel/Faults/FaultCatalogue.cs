namespace Conformance.ReferencePanel.Faults;

/// <summary>Every way in which the panel can be told to be wrong.</summary>
internal static class FaultCatalogue
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        .. BalanceFaults.All,
        .. AddFaults.All,
        .. MoneyFaults.All,
        .. LifecycleFaults.All,
        .. IsolationFaults.All,
        .. LimitsFaults.All,
        .. WireFaults.All,
    ];
}
