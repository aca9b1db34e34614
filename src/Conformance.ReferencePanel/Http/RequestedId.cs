using System.Text.Json.Nodes;

namespace Conformance.ReferencePanel.Http;

/// <summary>An id as the caller wrote it.</summary>
internal sealed record RequestedId(string Text)
{
    /// <summary>No order or refill has this one.</summary>
    private const long None = 0;

    public long Number => WholeNumber.Read(Text) ?? None;

    public JsonNode Json => WholeNumber.Read(Text) is { } number ? number : Text;
}
