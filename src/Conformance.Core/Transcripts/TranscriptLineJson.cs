using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Core.Transcripts;

/// <summary>
/// A line as it stands in the transcript. In the place of a long body it has the name of the file with it: <c>textIn</c>
/// instead of <c>text</c>, so that whoever does not know the one misses the other, and takes nothing for an empty answer.
/// </summary>
internal static class TranscriptLineJson
{
    private const string Here = "text";
    private const string Elsewhere = "textIn";

    private static readonly JsonDocumentOptions Unambiguous = new() { AllowDuplicateProperties = false };

    public static byte[] Of(TranscriptLine line, BodyWriter bodies)
    {
        if (line.Exchange?.Response is not { } answer || bodies.Keep(answer.Body) is not { } name)
            return JsonSerializer.SerializeToUtf8Bytes(line, ReportJson.Line);
        var written = JsonSerializer.SerializeToNode(With(line, new([])), ReportJson.Line)!;
        var response = Response(written)!;
        response.SetAt(response.IndexOf(Here), Elsewhere, name);
        return JsonSerializer.SerializeToUtf8Bytes(written, ReportJson.Line);
    }

    /// <exception cref="JsonException">It is no JSON, or lacks what a line has.</exception>
    /// <exception cref="InvalidDataException">The body that it names cannot be had.</exception>
    public static TranscriptLine? Parse(string text, BodyReader bodies)
    {
        if (!text.Contains($"\"{Elsewhere}\"", StringComparison.Ordinal))
            return JsonSerializer.Deserialize<TranscriptLine>(text, ReportJson.Line);
        var written = JsonNode.Parse(text, documentOptions: Unambiguous);
        if (Response(written) is not { } response || !response.TryGetPropertyValue(Elsewhere, out var named))
            return written.Deserialize<TranscriptLine>(ReportJson.Line);
        if (named?.GetValueKind() is not JsonValueKind.String || response.ContainsKey(Here))
            throw new JsonException($"an answer has its text, or the name of a file in '{Elsewhere}'");
        var body = bodies.Find(named.GetValue<string>());
        response.SetAt(response.IndexOf(Elsewhere), Here, "");
        return With(written.Deserialize<TranscriptLine>(ReportJson.Line)!, body);
    }

    private static JsonObject? Response(JsonNode? line) =>
        line is JsonObject told && told["exchange"] is JsonObject exchange ? exchange["response"] as JsonObject : null;

    private static TranscriptLine With(TranscriptLine line, BodyText body) =>
        line with
        {
            Exchange = line.Exchange! with { Response = line.Exchange.Response! with { Body = body } },
        };
}
