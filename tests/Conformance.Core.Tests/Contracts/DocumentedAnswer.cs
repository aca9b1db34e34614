using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Core.Tests.Contracts;

/// <summary>
/// An answer that a dialect's schemas have to accept: an example of its own page, or of its fallback's.
/// </summary>
public sealed record DocumentedAnswer(string Dialect, string Answer, JsonElement Json)
{
    public static IReadOnlyList<DocumentedAnswer> All => [.. Example.Dialects.SelectMany(Of)];

    internal JsonNode Copy() => JsonNode.Parse(Json.GetRawText())!;

    public override string ToString() => $"{Dialect}/{Answer}";

    private static IReadOnlyList<DocumentedAnswer> Of(string dialect)
    {
        List<DocumentedAnswer> own =
        [
            .. Example.Of(dialect).Select(e => new DocumentedAnswer(dialect, e.Answer, e.Json)),
            .. Composed(dialect),
        ];
        return EmbeddedContract.Contract.Dialect(dialect).Fallback is { } fallback
            ?
            [
                .. own,
                .. Of(fallback)
                    .Where(theirs => own.TrueForAll(ours => ours.Answer != theirs.Answer))
                    .Select(theirs => theirs with { Dialect = dialect }),
            ]
            : own;
    }

    /// <summary>
    /// SNS Panel shows no batch answers but that of cancel. The containers are the reference page's, the entries its
    /// own.
    /// </summary>
    private static IEnumerable<DocumentedAnswer> Composed(string dialect)
    {
        if (dialect != "sns-panel")
            return [];
        var status = Example.Of(dialect).Single(e => e.Answer == "status").Text;
        return
        [
            New("status-batch", $$"""{ "4218": {{status}}, "4219": { "error": "Incorrect order ID" } }"""),
            New(
                "refill-batch",
                """
                [
                  { "order": 4218, "refill": 42 },
                  { "order": 4219, "refill": { "error": "Incorrect order ID" } }
                ]
                """
            ),
            New(
                "refill-status-batch",
                """
                [
                  { "refill": 42, "status": "pending" },
                  { "refill": 43, "status": { "error": "Refill not found" } }
                ]
                """
            ),
        ];

        DocumentedAnswer New(string answer, string json) =>
            new(dialect, answer, JsonSerializer.Deserialize<JsonElement>(json));
    }
}
