using System.Globalization;
using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Reports;

/// <summary>Exchanges as a person reads them, fit for a terminal or a page.</summary>
internal static class ExchangeText
{
    /// <summary>The request: method, headers and fields, a line each.</summary>
    /// <param name="request">The request.</param>
    public static string Request(SentRequest request) =>
        Lines([
            $"{request.Method} {request.Url}",
            .. request.Headers.Select(Header),
            "",
            $"{request.Fields.Count} fields, sent as {Place(request.Body)}{ContentType(request)}:",
            .. request.Fields.Select(f => ControlCharacters.Escape($"{f.Key} = {f.Value}")),
            .. request.RawSuffix is { } tail ? [ControlCharacters.Escape($"and byte for byte: {tail}")] : (string[])[],
        ]);

    /// <summary>The response: its HTTP code, headers and body, or why none came.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="longest">The most characters of its body that are shown; the transcript has all of it.</param>
    public static string Response(Exchange exchange, int longest) =>
        Lines([
            .. exchange.RecordedFailure is { } failure
                ? [ControlCharacters.Escape($"No whole answer, or none that is checked: {failure}")]
                : (string[])[],
            .. exchange.Response is { } response ? Lines(response, exchange.Milliseconds, longest) : [],
        ]);

    private static IEnumerable<string> Lines(Response response, double milliseconds, int longest) =>
        [
            string.Create(CultureInfo.InvariantCulture, $"HTTP {response.Status} after {milliseconds} ms"),
            .. response.Headers.Select(Header),
            .. response.Utf8 ? [] : (string[])["(The body is not UTF-8: here is a character for each byte.)"],
            "",
            Body(response.Body, longest),
        ];

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private static string Header(KeyValuePair<string, string> header) =>
        ControlCharacters.Escape($"{header.Key}: {header.Value}");

    private static string Place(BodyKind body) =>
        body switch
        {
            BodyKind.Json => "a JSON body",
            BodyKind.Query => "a query string",
            _ => "a form",
        };

    private static string ContentType(SentRequest request) =>
        request.ContentType switch
        {
            null => "",
            "" => " without a content type",
            var type => $" said to be {type}",
        };

    private static string Body(BodyText body, int longest)
    {
        var start = body.Start(longest);
        var missing = body.Characters - start.Length;
        if (missing == 0)
            return start;
        var cut = string.Create(
            CultureInfo.InvariantCulture,
            $"Cut here: {missing:N0} of {body.Characters:N0} characters"
        );
        return $"{start}\n\n({cut} are left out. {TranscriptFile.Name} has them, or names the file that does.)";
    }
}
