namespace Conformance.ReferencePanel.Faults;

/// <summary>Every way in which the panel can be told to be wrong.</summary>
internal static class FaultCatalog
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        .. ServicesFaults.All,
        .. BalanceFaults.All,
        .. AddFaults.All,
        .. StatusFaults.All,
        .. RefillFaults.All,
        .. RefillStatusFaults.All,
        .. CancelFaults.All,
        .. AuthFaults.All,
        .. ErrorsFaults.All,
        .. WireFaults.All,
        .. MoneyFaults.All,
        .. IsolationFaults.All,
        .. LimitsFaults.All,
        .. LifecycleFaults.All,
        .. RobustnessFaults.All,
    ];
}
