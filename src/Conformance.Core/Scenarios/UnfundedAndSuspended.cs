using Conformance.Core.Configuration;
using Conformance.Core.Http;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Orders that are good but for the account: it has no money, or is suspended. They come late, since no reading of a balance
/// releases what is set aside for them.
/// </summary>
public sealed class UnfundedAndSuspended : Scenario
{
    public override IReadOnlyList<string> Areas => ["errors"];

    public override Phase Phase => Phase.Types;

    public override IReadOnlyList<string> Needs => ["order"];

    public override IReadOnlyList<PanelRequest> Orders(ScenarioContext context) =>
        TargetService.Listed(context) is { } chosen
            ? InvalidOrders.Cheapest(context, chosen, (good, _) => OfEach(context, good))
            : [];

    public override Task Send(ScenarioContext context) =>
        context.Send(InvalidOrders.Cheapest(context, TargetService.Of(context), (good, _) => OfEach(context, good)));

    private static IEnumerable<PanelRequest> OfEach(ScenarioContext context, PanelRequest good)
    {
        if (context.Settings.Keys.ContainsKey(Account.Unfunded))
            yield return (good with { Account = Account.Unfunded }).Refused("errors.no-funds-is-refused");
        if (context.Settings.Keys.ContainsKey(Account.Suspended))
            yield return (good with { Account = Account.Suspended }).Refused("errors.suspended-account-orders-nothing");
    }
}
