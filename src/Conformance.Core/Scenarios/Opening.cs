using Conformance.Core.Contracts;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>Reads the services and the balance, on which every other scenario builds.</summary>
public sealed class Opening : Scenario
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Areas => RequirementCatalog.Areas;

    /// <inheritdoc/>
    public override Phase Phase => Phase.Opening;

    /// <inheritdoc/>
    public override IEnumerable<PlannedRequest> Plan(ScenarioContext context) =>
        [
            new(context.Request(ExchangeNames.ServiceList, "services")),
            new(context.Request(ExchangeNames.FirstBalance, "balance")),
        ];

    /// <inheritdoc/>
    public override async Task Send(ScenarioContext context, ScenarioPlan plan)
    {
        var services = context.Send(plan[ExchangeNames.ServiceList]);
        var balance = context.Send(plan[ExchangeNames.FirstBalance]);
        context.Services = ServiceList.Read((await services)!.ParsedBody.Json, context.Dialect);
        context.OpeningBalance = Balance.Read((await balance)!.ParsedBody);
    }
}
