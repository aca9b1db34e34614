namespace Conformance.Core.Scenarios;

/// <summary>Every scenario there is.</summary>
public static class ScenarioCatalog
{
    /// <summary>
    /// All scenarios. Those of one phase overlap and begin in this order; the plan lists orders in it, too.
    /// </summary>
    public static readonly IReadOnlyList<Scenario> All =
    [
        new Opening(),
        new ApiKeyLocations(),
        new InvalidKeys(),
        new SuspendedAccount(),
        new MethodsAndParameters(),
        .. UnknownIdRequests.All,
        .. UserSuppliedIds.All,
        new InvalidOrders(),
        new OrderLifecycle(),
        new UnfundedAndSuspended(),
        new DefaultVariants(),
        new EveryType(),
        new LowFunds(),
        new UnusualOrders(),
        new Closing(),
        new SlowBody(),
        new Probes(),
        new Load(),
    ];
}
