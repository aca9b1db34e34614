namespace Conformance.Core.Scenarios;

/// <summary>Every scenario there is.</summary>
public static class ScenarioCatalog
{
    public static readonly IReadOnlyList<Scenario> All =
    [
        new Opening(),
        new ApiKeyLocations(),
        new InvalidKeys(),
        new SuspendedAccount(),
        new MethodsAndParameters(),
        .. Ids.All,
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
