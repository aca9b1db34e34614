namespace Conformance.Core.Transcripts;

/// <summary>An exchange on one line, cut and fit for a terminal: what findings and messages show of it.</summary>
public static class ExchangeSummary
{
    /// <summary>No text is longer than this many characters.</summary>
    private const int Longest = 300;

    /// <summary>The request with the exchange's number.</summary>
    public static string Sent(Exchange exchange) => $"{Request(exchange)} (exchange {exchange.Number})";

    /// <summary>The request: method, headers, fields.</summary>
    public static string Request(Exchange exchange) => Cut(WholeRequest(exchange));

    /// <summary>The request, however long it is: equal for requests that were the same on the wire.</summary>
    public static string WholeRequest(Exchange exchange)
    {
        var request = exchange.Request;
        var headers = request.Headers.Select(header => $"{header.Key}: {header.Value}");
        var fields = request.Fields.Select(field => $"{field.Key}={field.Value}");
        var parts = headers.Concat(fields).Append(request.RawSuffix).Append(ContentType(request)).OfType<string>();
        return $"{request.Method} {string.Join(" ", parts)}";
    }

    /// <summary>The response: its HTTP code and the beginning of its body; <c>none</c> where none came.</summary>
    public static string Received(Exchange exchange) =>
        exchange.Response is { } response
            ? $"HTTP {response.Status} {Cut(response.Body.Start(Longest), response.Body.Characters)}".TrimEnd()
            : "none";

    /// <summary>The beginning of a text that came from a panel.</summary>
    public static string Cut(string text)
    {
        var start = text.Length > Longest ? ControlCharacters.Start(text, Longest) : text;
        return Cut(start, text.Length);
    }

    private static string Cut(string start, int length)
    {
        var rest = length > Longest ? $"… ({length} characters)" : "";
        return ControlCharacters.Escape(start) + rest;
    }

    private static string? ContentType(SentRequest request)
    {
        if (request.ContentType is not { } type)
            return null;
        return type.Length == 0 ? "(Content-Type: none)" : $"(Content-Type: {type})";
    }
}
