namespace Conformance.Suites.Scenarios;

/// <summary>Every scenario there is.</summary>
public static class Playbook
{
    public static readonly IReadOnlyList<Scenario> All =
    [
        new Opening(),
        new KeyPlaces(),
        new BadKeys(),
        new SuspendedAccount(),
        new Manners(),
        .. Ids.All,
        .. Existing.All,
        new BadOrders(),
        new LivesOfOrders(),
        new PoorAccounts(),
        new DefaultVariants(),
        new EveryType(),
        new LowFunds(),
        new OddOrders(),
        new Closing(),
        new SlowBody(),
        new Probes(),
        new Load(),
    ];
}
