namespace Conformance.Core.Scenarios;

/// <summary>What is ordered with an account whose money pays for a few orders only.</summary>
public sealed class LowFunds : Scenario
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Areas => ["money", "lifecycle"];

    /// <inheritdoc/>
    public override Phase Phase => Phase.Races;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["full", "Panel.LowFundsKey"];

    /// <inheritdoc/>
    public override IEnumerable<PlannedRequest> Plan(ScenarioContext context)
    {
        var service = TargetService.Of(context);
        return [.. Race.Plan(context, service), .. WholeBalance.Plan(context, service)];
    }

    /// <summary>The order for the whole balance comes last: where it cannot be cancelled, nothing is left.</summary>
    /// <inheritdoc/>
    public override async Task Send(ScenarioContext context, ScenarioPlan plan)
    {
        var service = TargetService.Of(context);
        await Race.Send(context, plan, service);
        await WholeBalance.Send(context, plan, service);
    }
}
