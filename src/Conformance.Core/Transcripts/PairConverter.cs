using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Core.Transcripts;

/// <summary>
/// Reads and writes a header or a field as <c>["name", "value"]</c>, so that a list of them keeps its order and its
/// duplicates.
/// </summary>
internal sealed class PairConverter : JsonConverter<KeyValuePair<string, string>>
{
    public override KeyValuePair<string, string> Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        JsonSerializer.Deserialize<string[]>(ref reader, options) is [{ } name, { } value]
            ? new(name, value)
            : throw new JsonException("a header or field is not an array of its name and its value");

    public override void Write(Utf8JsonWriter writer, KeyValuePair<string, string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Key);
        writer.WriteStringValue(value.Value);
        writer.WriteEndArray();
    }
}
