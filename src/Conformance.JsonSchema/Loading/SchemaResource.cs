using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>A schema with a URI of its own (a whole document, or a part with an <c>$id</c>): what references are relative to.</summary>
internal sealed class SchemaResource(SchemaDocument document, string location, Uri baseUri, Dialect dialect)
{
    public SchemaDocument Document => document;

    public string Location => location;

    public Uri Base => baseUri;

    public Dialect Dialect => dialect;

    /// <summary>Names within the resource (<c>$anchor</c>, <c>$dynamicAnchor</c>), with the schema that each stands for.</summary>
    public Dictionary<string, SchemaNode> Anchors { get; } = [];

    /// <summary>Those of <see cref="Anchors"/> that a resource further out may redefine (<c>$dynamicAnchor</c>).</summary>
    public HashSet<string> DynamicAnchors { get; } = [];

    public static Uri? ReadId(JsonElement schema, Uri parent, string document, string location)
    {
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("$id", out var id))
            return null;

        if (
            id.ValueKind == JsonValueKind.String
            && Uri.TryCreate(parent, id.GetString()!.TrimEnd('#'), out var uri)
            && uri.Fragment.Length == 0
        )
        {
            return uri;
        }

        throw new SchemaException(document, location + "/$id", "expected a URI without a fragment");
    }
}
