using Conformance.Core.Checks;
using Conformance.Core.Transcripts;
using Conformance.JsonSchema;

namespace Conformance.Core.Consumers;

/// <summary>What a reader made of the answers so far.</summary>
internal sealed class ConsumerResultBuilder(Consumer reader)
{
    /// <summary>A place is named by no more characters.</summary>
    private const int LongestWhere = 500;

    private readonly Dictionary<string, CheckedResponses> answers = [];

    /// <summary>By their kind: what is alike differs only in the entry, and in what was found there.</summary>
    private readonly OrderedDictionary<string, Break> breaks = [];

    public ConsumerResult ConsumerResult =>
        new(
            reader.Id,
            reader.Name,
            reader.Needs,
            answers.Count == 0 ? null : breaks.Count == 0,
            answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).ToDictionary(),
            [.. reader.Schemas.Names.Where(answer => !answers.ContainsKey(answer)).Order(StringComparer.Ordinal)],
            [.. breaks.Values]
        );

    public void Add(Exchange exchange)
    {
        if (!reader.Receives(exchange))
            return;
        var answer = NameOf(exchange);
        var found = Breaks(answer, exchange);
        if (exchange.TransportFailure is not null && found.Count == 0)
            return;
        var before = answers.GetValueOrDefault(answer, new(0, 0));
        answers[answer] = new(before.Judged + 1, before.Broken + (found.Count > 0 ? 1 : 0));
        foreach (var (kind, one) in found)
            breaks[kind] = breaks.TryGetValue(kind, out var alike) ? Both(alike, one) : one;
    }

    /// <summary>Told by the one that came first.</summary>
    private static Break Both(Break one, Break other) =>
        (other.Exchange < one.Exchange ? other : one) with
        {
            Times = one.Times + 1,
            AtLeast = one.AtLeast || other.AtLeast,
        };

    /// <summary>The name under which an answer is counted, also where no schema is about it.</summary>
    private static string NameOf(Exchange exchange) =>
        SchemaValidation.SchemaOf(exchange)
        ?? (exchange.ParsedBody.IsRefusal ? "error" : exchange.Answer ?? exchange.Request.Field("action") ?? "error");

    /// <summary>All that breaks the reader, each with its kind.</summary>
    private IReadOnlyList<(string Kind, Break Break)> Breaks(string answer, Exchange exchange)
    {
        var objections = reader
            .Incompatibilities(exchange)
            .Select(objection => (objection, new Break(answer, "", objection, 1, AtLeast: false, exchange.Number)));
        return
        [
            .. exchange.TransportFailure is null && reader.Reads(exchange) ? Misshapes(answer, exchange) : [],
            .. objections,
        ];
    }

    private IEnumerable<(string Kind, Break Break)> Misshapes(string answer, Exchange exchange)
    {
        if (!exchange.ParsedBody.IsJson)
        {
            return
            [
                (
                    "JSON",
                    new Break(
                        answer,
                        "",
                        $"expected JSON: {exchange.ParsedBody.Fault}",
                        1,
                        AtLeast: false,
                        exchange.Number
                    )
                ),
            ];
        }

        if (SchemaValidation.SchemaOf(exchange) is not { } name || reader.Schemas.Find(name) is not { } schema)
            return [];
        var violations = schema.Validate(exchange.ParsedBody.Json!.Value);
        return violations.Select(v =>
            (
                $"{answer} {v.Document} {v.SchemaLocation} {v.Member}",
                new Break(
                    answer,
                    Cut(SchemaValidation.PlaceOf(v)),
                    v.Message,
                    1,
                    violations.Count >= Schema.MaxViolations,
                    exchange.Number
                )
            )
        );
    }

    private static string Cut(string where) => where.Length <= LongestWhere ? where : where[..LongestWhere] + "…";
}
