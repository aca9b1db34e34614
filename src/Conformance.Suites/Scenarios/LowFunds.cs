namespace Conformance.Suites.Scenarios;

/// <summary>What is ordered with an account whose money pays for a few orders only.</summary>
public sealed class LowFunds : Scenario
{
    public override IReadOnlyList<string> Areas => ["money", "lifecycle"];

    public override Stage Stage => Stage.Races;

    public override IReadOnlyList<string> Needs => ["full", "Panel.LowFundsKey"];

    /// <summary>The order for the whole balance comes last: where it cannot be cancelled, nothing is left.</summary>
    public override async Task Send(Scene scene)
    {
        var service = Choice.Of(scene);
        await Race.Send(scene, service);
        await WholeBalance.Send(scene, service);
    }
}
