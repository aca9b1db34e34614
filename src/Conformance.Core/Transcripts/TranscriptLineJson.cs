using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Core.Transcripts;

/// <summary>
/// A line as it stands in the transcript. In the place of a long body it has the name of the file that holds it:
/// <c>textIn</c> instead of <c>text</c>. So a reader that does not know <c>textIn</c> misses <c>text</c>, instead of
/// reading an empty body.
/// </summary>
internal static class TranscriptLineJson
{
    private const string InLine = "text";
    private const string InFile = "textIn";

    private static readonly JsonDocumentOptions Unambiguous = new() { AllowDuplicateProperties = false };

    /// <summary>The line as UTF-8, without an end of line. A long body is in its file when this returns.</summary>
    /// <param name="line">The line.</param>
    /// <param name="bodies">Writes long bodies.</param>
    public static byte[] Of(TranscriptLine line, BodyWriter bodies)
    {
        if (line.Exchange?.Response is not { } response || bodies.Keep(response.Body) is not { } name)
            return JsonSerializer.SerializeToUtf8Bytes(line, ReportJson.Line);
        var written = JsonSerializer.SerializeToNode(With(line, new([])), ReportJson.Line)!;
        var members = Response(written)!;
        members.SetAt(members.IndexOf(InLine), InFile, name);
        return JsonSerializer.SerializeToUtf8Bytes(written, ReportJson.Line);
    }

    /// <summary>Reads a line.</summary>
    /// <param name="text">The line, without its end.</param>
    /// <param name="bodies">Reads long bodies.</param>
    /// <exception cref="JsonException">It is no JSON, or lacks what a line has.</exception>
    /// <exception cref="InvalidDataException">The body that it names cannot be read.</exception>
    public static TranscriptLine? Parse(string text, BodyReader bodies)
    {
        if (!text.Contains($"\"{InFile}\"", StringComparison.Ordinal))
            return JsonSerializer.Deserialize<TranscriptLine>(text, ReportJson.Line);
        var written = JsonNode.Parse(text, documentOptions: Unambiguous);
        if (Response(written) is not { } response || !response.TryGetPropertyValue(InFile, out var named))
            return written.Deserialize<TranscriptLine>(ReportJson.Line);
        if (named?.GetValueKind() is not JsonValueKind.String || response.ContainsKey(InLine))
            throw new JsonException($"an answer has its text, or the name of a file in '{InFile}'");
        var body = bodies.Find(named.GetValue<string>());
        response.SetAt(response.IndexOf(InFile), InLine, "");
        return With(written.Deserialize<TranscriptLine>(ReportJson.Line)!, body);
    }

    private static JsonObject? Response(JsonNode? line) =>
        line is JsonObject members && members["exchange"] is JsonObject exchange
            ? exchange["response"] as JsonObject
            : null;

    private static TranscriptLine With(TranscriptLine line, BodyText body) =>
        line with
        {
            Exchange = line.Exchange! with { Response = line.Exchange.Response! with { Body = body } },
        };
}
