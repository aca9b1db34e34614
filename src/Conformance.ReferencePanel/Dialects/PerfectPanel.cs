using Conformance.ReferencePanel.Http;

namespace Conformance.ReferencePanel.Dialects;

/// <summary>The reference page itself. It says no HTTP codes, so errors come with 200, as is the custom.</summary>
internal static class PerfectPanel
{
    public static PanelDialect Dialect { get; } =
        new()
        {
            Name = "perfect-panel",
            Description = "It answers as the reference page shows, and tells errors with HTTP 200.",
            Methods = [HttpMethods.Post],
            KeyReaders = [ApiKeyReaders.FromParameters],
            Refusals = ReferenceRefusals.All,
            Responses = new ReferenceResponses(),
            Supports = _ => true,
        };
}
