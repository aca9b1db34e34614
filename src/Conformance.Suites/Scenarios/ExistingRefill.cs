namespace Conformance.Suites.Scenarios;

/// <summary>Reads the refill that the user named.</summary>
public sealed class ExistingRefill : Scenario
{
    public override IReadOnlyList<string> Areas => ["refill-status"];

    public override IReadOnlyList<string> Needs => ["Panel.RefillId"];

    public override Task Send(Scene scene) => Existing.Read(
        scene,
        scene.Ask("existing.refill-status", "refill_status").With("refill", scene.Settings.RefillId!),
        scene.AskMany("existing.refill-status-batch", "refill_status", "refills", [scene.Settings.RefillId!, Scene.UnknownIds(1)[0]]),
        "Panel.RefillId");
}
