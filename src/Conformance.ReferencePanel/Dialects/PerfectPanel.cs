using Conformance.ReferencePanel.Http;

namespace Conformance.ReferencePanel.Dialects;

/// <summary>The reference page itself. It says no HTTP codes, so errors come with 200, as is the custom.</summary>
internal static class PerfectPanel
{
    public static Dialect Dialect { get; } =
        new()
        {
            Name = "perfect-panel",
            Methods = [HttpMethods.Post],
            KeyPlaces = [KeyPlaces.Parameter],
            Refusals = ReferenceRefusals.All,
            Shapes = new ReferenceShapes(),
            Expresses = _ => true,
        };
}
