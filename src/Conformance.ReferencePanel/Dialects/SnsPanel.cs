using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.OrderForms;
using Conformance.ReferencePanel.RateLimiting;

namespace Conformance.ReferencePanel.Dialects;

/// <summary>Numbers where the reference page has strings, HTTP codes for errors, GET, and a limit of 120 a minute.</summary>
internal static class SnsPanel
{
    public static Dialect Dialect { get; } =
        new()
        {
            Name = "sns-panel",
            Methods = [HttpMethods.Post, HttpMethods.Get],
            KeyPlaces = [KeyPlaces.Parameter, KeyPlaces.Bearer],
            Refusals = SnsRefusals.All,
            Shapes = new SnsShapes(),
            Expresses = type => type.Name == OrderTypes.Default,
            RateLimit = new RateLimit(120, TimeSpan.FromSeconds(60)),
        };
}
