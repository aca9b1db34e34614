using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Http;

/// <summary>An answer on its way out: one JSON value with its code.</summary>
internal sealed record OutgoingResponse(int StatusCode, JsonNode? Body)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Why it refuses; null where it does not.</summary>
    public RefusalKind? Refusal { get; init; }

    public string? ContentType { get; init; } = "application/json";

    /// <summary>Further headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body as it goes over the wire; compact JSON in UTF-8 unless it is said otherwise.</summary>
    public byte[] Bytes
    {
        get => field ?? Encoding.UTF8.GetBytes(Body?.ToJsonString(Format) ?? "null");
        init;
    }

    /// <summary>Whether it goes out in chunks, and its length is not told.</summary>
    public bool Chunked { get; init; }

    /// <summary>Real time that passes before it goes out.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether the connection is closed instead.</summary>
    public bool ConnectionDropped { get; init; }

    /// <summary>The same response with another error text.</summary>
    public OutgoingResponse WithError(string text) => this with { Body = new JsonObject { ["error"] = text } };

    /// <summary>A response with code 200 in the place of a refusal.</summary>
    /// <param name="body">The JSON; null is JSON's null.</param>
    public OutgoingResponse AsSuccess(JsonNode? body) =>
        this with
        {
            StatusCode = StatusCodes.Status200OK,
            Body = body,
            Refusal = null,
        };

    /// <summary>The same response with one more header.</summary>
    public OutgoingResponse WithHeader(string header, string value) =>
        this with
        {
            Headers = new Dictionary<string, string>(Headers) { [header] = value },
        };
}
