
namespace Conformance.Suites.Scenarios;

/// <summary>Reads the order that the user named.</summary>
public sealed class ExistingOrder : Scenario
{
    public override IReadOnlyList<string> Areas => ["status"];

    public override IReadOnlyList<string> Needs => ["Panel.OrderId"];

    public override Task Send(Scene scene) => Existing.Read(
        scene,
        scene.Ask("existing.status", "status").With("order", scene.Settings.OrderId!),
        scene.AskMany("existing.status-batch", "status", "orders", [scene.Settings.OrderId!, Scene.UnknownIds(1)[0]]),
        "Panel.OrderId");
}
