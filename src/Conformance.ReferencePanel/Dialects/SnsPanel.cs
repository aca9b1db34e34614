using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.OrderForms;
using Conformance.ReferencePanel.RateLimiting;

namespace Conformance.ReferencePanel.Dialects;

/// <summary>
/// Numbers in the place of strings, HTTP codes for errors, GET, and a limit of 120 requests a minute.
/// </summary>
internal static class SnsPanel
{
    public static PanelDialect Dialect { get; } =
        new()
        {
            Name = "sns-panel",
            Description =
                "It has numbers in the place of strings, HTTP codes for errors, GET, and 120 requests a minute for a key.",
            Methods = [HttpMethods.Post, HttpMethods.Get],
            KeyReaders = [ApiKeyReaders.FromParameters, ApiKeyReaders.FromBearerToken],
            Refusals = SnsRefusals.All,
            Responses = new SnsResponses(),
            Supports = type => type.Name == OrderTypes.Default,
            RateLimit = new SlidingWindowLimit(120, TimeSpan.FromSeconds(60)),
        };
}
