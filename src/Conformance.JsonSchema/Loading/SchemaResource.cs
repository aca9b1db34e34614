using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>A schema with a URI of its own (a whole document, or a part with an <c>$id</c>): what references are relative to.</summary>
internal sealed record SchemaResource(SchemaDocument Document, string Location, Uri Base)
{
    /// <summary>Names within the resource (<c>$anchor</c>), with the location in the document that each stands for.</summary>
    public Dictionary<string, string> Anchors { get; } = [];

    public static Uri? ReadId(JsonElement schema, Uri parent, string document, string location)
    {
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("$id", out var id))
            return null;

        if (id.ValueKind == JsonValueKind.String
            && Uri.TryCreate(parent, id.GetString()!.TrimEnd('#'), out var uri)
            && uri.Fragment.Length == 0)
        {
            return uri;
        }

        throw new SchemaException(document, location + "/$id", "expected a URI without a fragment");
    }
}
