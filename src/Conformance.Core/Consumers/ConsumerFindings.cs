using Conformance.Core.Checks;
using Conformance.Core.Schemas;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Consumers;

/// <summary>Finds what a consumer cannot read in an exchange.</summary>
/// <param name="consumer">The consumer.</param>
internal sealed class ConsumerFindings(Consumer consumer)
{
    private const int LongestPointer = 500;

    /// <summary>The name that a response is counted by, also where no schema is about it.</summary>
    /// <param name="exchange">The exchange.</param>
    public static string NameOf(Exchange exchange)
    {
        if (SchemaValidation.SchemaOf(exchange) is { } schema)
            return schema;
        if (exchange.ParsedBody.IsRefusal)
            return "error";
        return exchange.SchemaName ?? exchange.Request.Field("action") ?? "error";
    }

    /// <summary>
    /// All findings, each with its kind: findings of one kind differ only in the place, and in what stands there.
    /// </summary>
    /// <param name="exchange">The exchange.</param>
    public IReadOnlyList<(string Kind, ConsumerFinding Finding)> Of(Exchange exchange)
    {
        var isRead = exchange.TransportFailure is null && consumer.Reads(exchange);
        return
        [
            .. isRead ? InBody(exchange) : [],
            .. consumer.Incompatibilities(exchange).Select(message => (message, Whole(exchange, message))),
        ];
    }

    private IEnumerable<(string Kind, ConsumerFinding Finding)> InBody(Exchange exchange)
    {
        if (!exchange.ParsedBody.IsJson)
            return [("JSON", Whole(exchange, $"expected JSON: {exchange.ParsedBody.ParseError}"))];
        if (SchemaValidation.SchemaOf(exchange) is not { } name || consumer.Schemas.Find(name) is not { } schema)
            return [];
        var violations = schema.Validate(exchange.ParsedBody.Json!.Value);
        var isCutShort = violations.Count >= Schema.MaxViolations;
        return violations.Select(violation =>
            (KindOf(name, violation), Finding(exchange, violation) with { IsLowerBound = isCutShort })
        );
    }

    private static string KindOf(string name, Violation violation) =>
        $"{name} {violation.Pattern} {violation.Keyword} {violation.Member}";

    private static ConsumerFinding Finding(Exchange exchange, Violation violation) =>
        Whole(exchange, violation.Message) with
        {
            Pointer = Cut(SchemaValidation.PlaceOf(violation)),
        };

    private static ConsumerFinding Whole(Exchange exchange, string message) =>
        new(NameOf(exchange), "", message, 1, IsLowerBound: false, exchange.Number);

    private static string Cut(string pointer) =>
        pointer.Length <= LongestPointer ? pointer : pointer[..LongestPointer] + "…";
}
