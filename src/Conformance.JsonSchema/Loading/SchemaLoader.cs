using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>Compiles a document and all that it refers to: first the schemas of a document, then the references between them.</summary>
internal sealed class SchemaLoader(SchemaRegistry registry)
{
    private readonly Dictionary<string, SchemaResource> _resources = [];
    private readonly List<SchemaNode> _schemas = [];
    private readonly Queue<Ref> _unresolved = new();

    public SchemaNode Load(string text, string? uri)
    {
        var resource = Compile(RegisteredDocument.Read(uri ?? "", text));
        while (_unresolved.TryDequeue(out var reference))
            reference.Target = Resolve(reference);
        ReferenceLoops.Refuse(_schemas);
        return resource.Document.Schemas[resource.Location];
    }

    public SchemaNode Compile(JsonElement schema, SchemaResource outer, string location, string keyword)
    {
        var document = outer.Document;
        if (document.Schemas.TryGetValue(location, out var known))
            return known;

        var node = new SchemaNode(document, location, TitleOf(schema));
        document.Schemas.Add(location, node);
        _schemas.Add(node);
        node.Keywords = schema.ValueKind switch
        {
            JsonValueKind.True => [],
            JsonValueKind.False => [new Nothing(new KeywordSource(this, outer, schema, location, keyword, schema))],
            JsonValueKind.Object => CompileKeywords(schema, ResourceOf(schema, outer, location), location),
            _ => throw new SchemaException(document.Name, location, "expected a schema: an object, true or false"),
        };
        return node;
    }

    public void ResolveLater(Ref reference) => _unresolved.Enqueue(reference);

    private Keyword[] CompileKeywords(JsonElement schema, SchemaResource resource, string location) =>
        schema.EnumerateObject()
            .Select(member => new KeywordSource(
                this, resource, schema, JsonPointer.Append(location, member.Name), member.Name, member.Value))
            .Select(KeywordTable.Compile)
            .OfType<Keyword>()
            .ToArray();

    private static string? TitleOf(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object
        && schema.TryGetProperty("title", out var title)
        && title.ValueKind == JsonValueKind.String
            ? title.GetString()
            : null;

    private SchemaResource ResourceOf(JsonElement schema, SchemaResource outer, string location)
    {
        if (location == outer.Location || SchemaResource.ReadId(schema, outer.Base, outer.Document.Name, location) is not { } id)
            return outer;

        var resource = new SchemaResource(outer.Document, location, id);
        Declare(id.AbsoluteUri, resource);
        return resource;
    }

    private SchemaResource Compile(RegisteredDocument source)
    {
        var document = new SchemaDocument(source.Name);
        var resource = new SchemaResource(document, "", source.Id ?? source.Base);
        foreach (var uri in source.Uris)
            Declare(uri, resource);
        Compile(source.Root, resource, "", keyword: "");
        return resource;
    }

    private void Declare(string uri, SchemaResource resource)
    {
        if (!_resources.TryAdd(uri, resource))
            throw new SchemaException(resource.Document.Name, resource.Location, $"another schema is already known as \"{uri}\"");
    }

    private SchemaNode Resolve(Ref reference)
    {
        var (uri, fragment) = reference.Split();
        var resource = uri.Length == 0 ? reference.Resource : FindResource(reference, uri);
        var location = fragment.Length == 0 || fragment[0] == '/'
            ? resource.Location + fragment
            : resource.Anchors.GetValueOrDefault(fragment);
        return location is not null && resource.Document.Schemas.TryGetValue(location, out var schema)
            ? schema
            : throw reference.Error($"\"{reference.Text}\" leads to no schema");
    }

    private SchemaResource FindResource(Ref reference, string text)
    {
        if (!Uri.TryCreate(reference.Resource.Base, text, out var uri))
            throw reference.Error($"\"{reference.Text}\" is not a URI reference");
        if (_resources.TryGetValue(uri.AbsoluteUri, out var resource))
            return resource;
        return registry.Find(uri) is { } document
            ? Compile(document)
            : throw reference.Error($"\"{reference.Text}\" names a document that is not known: \"{uri.AbsoluteUri}\"");
    }
}
