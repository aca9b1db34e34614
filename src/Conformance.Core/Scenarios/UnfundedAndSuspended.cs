using Conformance.Core.Configuration;
using Conformance.Core.Http;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Orders that are good but for the account: it has no money, or is suspended. They come late, since no balance
/// snapshot releases what is reserved for a suspended account's.
/// </summary>
public sealed class UnfundedAndSuspended : Scenario
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Areas => ["errors"];

    /// <inheritdoc/>
    public override Phase Phase => Phase.Types;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["order"];

    /// <inheritdoc/>
    public override IEnumerable<PlannedRequest> Plan(ScenarioContext context) =>
        InvalidOrders
            .Cheapest(context, TargetService.Of(context), (good, _) => ByEachAccount(context, good))
            .Select(order => new PlannedRequest(order));

    private static IEnumerable<PanelRequest> ByEachAccount(ScenarioContext context, PanelRequest good)
    {
        if (context.Settings.Keys.ContainsKey(Account.Unfunded))
            yield return (good with { Account = Account.Unfunded }).ExpectRefusal("errors.no-funds-is-refused");
        if (context.Settings.Keys.ContainsKey(Account.Suspended))
        {
            yield return (good with { Account = Account.Suspended }).ExpectRefusal(
                "errors.suspended-account-orders-nothing"
            );
        }
    }
}
