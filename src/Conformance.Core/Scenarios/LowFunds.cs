namespace Conformance.Core.Scenarios;

/// <summary>What is ordered with an account whose money pays for a few orders only.</summary>
public sealed class LowFunds : Scenario
{
    public override IReadOnlyList<string> Areas => ["money", "lifecycle"];

    public override Phase Phase => Phase.Races;

    public override IReadOnlyList<string> Needs => ["full", "Panel.LowFundsKey"];

    /// <summary>The order for the whole balance comes last: where it cannot be cancelled, nothing is left.</summary>
    public override async Task Send(ScenarioContext context)
    {
        var service = TargetService.Of(context);
        await Race.Send(context, service);
        await WholeBalance.Send(context, service);
    }
}
