using Conformance.Core.Targets;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>
/// Reads what the user named by its id, alone and in a batch, and with the key of another account where no order of the run's
/// own will be read so. An id that the panel does not know is the user's matter.
/// </summary>
public sealed class Existing(
    string area,
    string action,
    string one,
    string many,
    string setting,
    Func<Settings, string?> id,
    Func<Scene, string, Task> asStranger
) : Scenario
{
    public static readonly IReadOnlyList<Existing> All =
    [
        new("status", "status", "order", "orders", "Panel.OrderId", settings => settings.OrderId, Foreign.Status),
        new(
            "refill-status",
            "refill_status",
            "refill",
            "refills",
            "Panel.RefillId",
            settings => settings.RefillId,
            Foreign.RefillStatus
        ),
    ];

    public override IReadOnlyList<string> Areas => [area, "isolation", "lifecycle"];

    public override IReadOnlyList<string> Needs => [setting];

    public override async Task Send(Scene scene)
    {
        var known = id(scene.Settings)!;
        var alone = scene.Ask($"existing.{area}", action).With(one, known) with { Expects = Expectation.Any };
        if (await scene.Send(alone) is { Reading.IsRefusal: false })
        {
            await scene.Send(scene.AskMany($"existing.{area}-batch", action, many, [known, Scene.UnknownIds(1)[0]]));
            if (scene.Settings.Mode is Mode.Observe)
                await asStranger(scene, known);
        }
        else
        {
            scene.Leave(
                alone with
                {
                    Name = $"existing.{area}-known",
                },
                $"the panel does not know the id in {setting} under this key",
                "another " + setting
            );
        }
    }
}
