using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>Reads what the user named by its id, alone and in a batch; an id that the panel does not know is the user's matter.</summary>
internal static class Existing
{
    public static async Task Read(Scene scene, PanelRequest alone, PanelRequest batch, string setting)
    {
        var answer = await scene.Send(alone with { Expects = Expectation.Any });
        if (answer is { Reading.IsRefusal: false })
            await scene.Send(batch);
        else
            scene.Leave(alone with { Name = alone.Name + "-known" }, $"the panel does not know the id in {setting} under this key", "another " + setting);
    }
}
