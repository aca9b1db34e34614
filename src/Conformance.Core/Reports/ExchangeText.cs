using System.Globalization;
using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Reports;

/// <summary>An exchange as a person reads it.</summary>
internal static class ExchangeText
{
    public static string Request(SentRequest request) =>
        Lines([
            $"{request.Method} {request.Url}",
            .. request.Headers.Select(Header),
            "",
            $"{request.Fields.Count} fields, sent as {Place(request.Body)}{Said(request)}:",
            .. request.Fields.Select(f => ControlCharacters.Of($"{f.Key} = {f.Value}")),
            .. request.Tail is { } tail ? [ControlCharacters.Of($"and byte for byte: {tail}")] : (string[])[],
        ]);

    /// <param name="exchange">The exchange.</param>
    /// <param name="longest">The most characters of its body that are shown; the transcript has all of it.</param>
    public static string Answer(Exchange exchange, int longest) =>
        Lines([
            .. exchange.Trouble is { } trouble
                ? [ControlCharacters.Of($"No whole answer, or none that is judged: {trouble}")]
                : (string[])[],
            .. exchange.Response is { } answer ? Answer(answer, exchange.Milliseconds, longest) : [],
        ]);

    private static IEnumerable<string> Answer(Response answer, double milliseconds, int longest) =>
        [
            string.Create(CultureInfo.InvariantCulture, $"HTTP {answer.Status} after {milliseconds} ms"),
            .. answer.Headers.Select(Header),
            .. answer.Utf8 ? [] : (string[])["(The body is not UTF-8: here is a character for each byte.)"],
            "",
            Body(answer.Body, longest),
        ];

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private static string Header(KeyValuePair<string, string> header) =>
        ControlCharacters.Of($"{header.Key}: {header.Value}");

    private static string Place(BodyKind body) =>
        body switch
        {
            BodyKind.Json => "a JSON body",
            BodyKind.Query => "a query string",
            _ => "a form",
        };

    private static string Said(SentRequest request) =>
        request.SaidToBe switch
        {
            null => "",
            "" => " without a content type",
            var said => $" said to be {said}",
        };

    private static string Body(BodyText body, int longest)
    {
        var start = body.Start(longest);
        return start.Length == body.Characters
            ? start
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{start}\n\n(Cut here: {body.Characters - start.Length:N0} of {body.Characters:N0} characters are left out. {TranscriptFile.Name} has them, or names the file that does.)"
            );
    }
}
