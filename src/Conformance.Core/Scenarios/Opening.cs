using Conformance.Core.Contracts;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

public sealed class Opening : Scenario
{
    public override IReadOnlyList<string> Areas => RequirementCatalog.Areas;

    public override Phase Phase => Phase.Opening;

    public override async Task Send(ScenarioContext context)
    {
        var services = context.Send(context.Ask("services.list", "services"));
        var balance = context.Send(context.Ask("balance.read", "balance"));
        context.Services = ServiceList.Read((await services)!.ParsedBody.Json, context.Dialect);
        context.Balance = Balance.Read((await balance)!.ParsedBody);
    }
}
