using Conformance.Core.Configuration;

namespace Conformance.Core.Scenarios;

/// <summary>A request that works, with the key of a suspended account.</summary>
public sealed class SuspendedAccount : Scenario
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Areas => ["auth", "errors"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["Panel.SuspendedKey"];

    /// <inheritdoc/>
    public override IEnumerable<PlannedRequest> Plan(ScenarioContext context)
    {
        var balance = context.Request("", "balance") with { Account = Account.Suspended };
        return [new(balance.ExpectRefusal("errors.suspended-account-is-refused"))];
    }
}
