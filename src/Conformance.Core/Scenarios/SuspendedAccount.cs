using Conformance.Core.Configuration;

namespace Conformance.Core.Scenarios;

public sealed class SuspendedAccount : Scenario
{
    public override IReadOnlyList<string> Areas => ["auth", "errors"];

    public override IReadOnlyList<string> Needs => ["Panel.SuspendedKey"];

    public override Task Send(ScenarioContext context) =>
        context.Send(
            (context.Ask("", "balance") with { Account = Account.Suspended }).Refused(
                "errors.suspended-account-is-refused"
            )
        );
}
