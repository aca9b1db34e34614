using Conformance.Core.Contracts;
using Conformance.Core.Reports;
using Conformance.Core.Transcripts;

namespace Conformance.Suites.Judging;

/// <summary>The words of failure texts.</summary>
internal static class ExchangeSummary
{
    private const int Longest = 300;

    /// <summary>What a broken requirement's result says, with the check's own lines below the requirement's.</summary>
    public static string Report(Requirement requirement, string lines) =>
        $"""
            {requirement.Id} ({requirement.Level}): {requirement.Statement}
            {lines.Trim()}
            source    {requirement.Cited()}
            """;

    /// <summary>
    /// The lines that tell a breach: what was sent, expected and found, and where in the answer. The first is empty, because
    /// FluentAssertions begins a message with a capital.
    /// </summary>
    public static string Breach(Exchange exchange, string expected, string came, string where = "") =>
        Environment.NewLine + new Breach(Request(exchange), exchange.Number, expected, came, where, Received(exchange));

    public static string Sent(Exchange exchange) => $"{Request(exchange)} (exchange {exchange.Number})";

    public static string Request(Exchange exchange) => Cut(WholeRequest(exchange));

    /// <summary>The request as failure texts have it, however long it is.</summary>
    public static string WholeRequest(Exchange exchange)
    {
        var headers = exchange.Request.Headers.Select(h => $"{h.Key}: {h.Value}");
        var fields = exchange.Request.Fields.Select(f => $"{f.Key}={f.Value}");
        var odd = new[]
        {
            exchange.Request.Tail,
            exchange.Request.SaidToBe is { } said ? $"(Content-Type: {(said.Length == 0 ? "none" : said)})" : null,
        }.OfType<string>();
        return $"{exchange.Request.Method} {string.Join(" ", [.. headers, .. fields, .. odd])}";
    }

    public static string Received(Exchange exchange) =>
        exchange.Response is { } response
            ? $"HTTP {response.Status} {Cut(response.Body.Start(Longest), response.Body.Characters)}"
            : "none";

    /// <summary>The beginning of a text that came from a panel, fit for a terminal.</summary>
    public static string Cut(string text) =>
        Cut(text.Length > Longest ? ControlCharacters.Start(text, Longest) : text, text.Length);

    private static string Cut(string start, int length) =>
        ControlCharacters.Of(start) + (length > Longest ? $"… ({length} characters)" : "");
}
