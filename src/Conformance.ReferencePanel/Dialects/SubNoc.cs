using Conformance.ReferencePanel.Http;

namespace Conformance.ReferencePanel.Dialects;

/// <summary>The reference page's answers, more places for the key, and the order fields that its page lists.</summary>
internal static class SubNoc
{
    private static readonly string[] OrderFields =
    [
        "link",
        "quantity",
        "runs",
        "interval",
        "comments",
        "username",
        "min",
        "max",
        "posts",
        "old_posts",
        "delay",
        "expiry",
        "country",
        "device",
        "type_of_traffic",
        "google_keyword",
        "referring_url",
        "answer_number",
    ];

    public static PanelDialect Dialect { get; } =
        new()
        {
            Name = "subnoc",
            Description = "It answers as the reference page shows, and takes the key in the query or a header too.",
            Methods = [HttpMethods.Post],
            KeyReaders = [ApiKeyReaders.FromParameters, ApiKeyReaders.FromApiKeyHeader, ApiKeyReaders.FromQuery],
            Refusals = ReferenceRefusals.All,
            Responses = new ReferenceResponses(),
            Supports = type => type.Required.All(OrderFields.Contains),
        };
}
