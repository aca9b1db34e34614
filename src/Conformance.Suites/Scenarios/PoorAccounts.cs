using Conformance.Core.Targets;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>
/// Orders that are good but for the account: it has no money, or is suspended. They come late, since no reading of a balance
/// releases what is set aside for them.
/// </summary>
public sealed class PoorAccounts : Scenario
{
    public override IReadOnlyList<string> Areas => ["errors"];

    public override Stage Stage => Stage.Types;

    public override IReadOnlyList<string> Needs => ["order"];

    public override IReadOnlyList<PanelRequest> Orders(Scene scene) =>
        Choice.Listed(scene) is { } chosen ? BadOrders.Cheapest(scene, chosen, (good, _) => OfEach(scene, good)) : [];

    public override Task Send(Scene scene) =>
        scene.Send(BadOrders.Cheapest(scene, Choice.Of(scene), (good, _) => OfEach(scene, good)));

    private static IEnumerable<PanelRequest> OfEach(Scene scene, PanelRequest good)
    {
        if (scene.Settings.Keys.ContainsKey(Account.Unfunded))
            yield return (good with { Account = Account.Unfunded }).Refused("errors.no-funds-is-refused");
        if (scene.Settings.Keys.ContainsKey(Account.Suspended))
            yield return (good with { Account = Account.Suspended }).Refused("errors.suspended-account-orders-nothing");
    }
}
