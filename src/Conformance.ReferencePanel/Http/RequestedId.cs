using System.Text.Json.Nodes;

namespace Conformance.ReferencePanel.Http;

/// <summary>An id as the caller wrote it.</summary>
internal sealed record RequestedId(string Text)
{
    /// <summary>An id that no order and no refill has.</summary>
    private const long None = 0;

    public long Number => WholeNumber.Read(Text) ?? None;

    /// <summary>A JSON number where the text is a whole number, otherwise a string.</summary>
    public JsonNode Json => (JsonNode?)WholeNumber.Read(Text) ?? Text;
}
