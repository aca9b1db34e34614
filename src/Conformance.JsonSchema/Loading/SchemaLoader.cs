using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>Compiles a document and all that it refers to: first the schemas of a document, then the references between them.</summary>
internal sealed class SchemaLoader(SchemaRegistry registry, SchemaOptions options)
{
    private readonly Dictionary<string, SchemaResource> _resources = [];
    private readonly List<SchemaNode> _schemas = [];
    private readonly Queue<Ref> _unresolved = new();

    public SchemaOptions Options => options;

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

        var resource = ResourceOf(schema, outer, location);
        var node = new SchemaNode(resource, location, TitleOf(schema));
        document.Schemas.Add(location, node);
        _schemas.Add(node);
        node.Complete(
            schema.ValueKind switch
            {
                JsonValueKind.True => [],
                JsonValueKind.False => [new Nothing(new KeywordSource(this, outer, schema, location, keyword, schema))],
                JsonValueKind.Object => CompileKeywords(schema, resource, location),
                _ => throw new SchemaException(document.Name, location, "expected a schema: an object, true or false"),
            }
        );
        return node;
    }

    public void ResolveLater(Ref reference) => _unresolved.Enqueue(reference);

    private IEnumerable<Keyword> CompileKeywords(JsonElement schema, SchemaResource resource, string location) =>
        schema
            .EnumerateObject()
            .Select(member => new KeywordSource(
                this,
                resource,
                schema,
                JsonPointer.Append(location, member.Name),
                member.Name,
                member.Value
            ))
            .Select(resource.Dialect.Compile)
            .OfType<Keyword>();

    private static string? TitleOf(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object
        && schema.TryGetProperty("title", out var title)
        && title.ValueKind == JsonValueKind.String
            ? title.GetString()
            : null;

    private SchemaResource ResourceOf(JsonElement schema, SchemaResource outer, string location)
    {
        if (
            location == outer.Location
            || SchemaResource.ReadId(schema, outer.Base, outer.Document.Name, location) is not { } id
        )
        {
            return outer;
        }

        var resource = new SchemaResource(
            outer.Document,
            location,
            id,
            DialectOf(schema, outer.Dialect, outer.Document, location)
        );
        Declare(id.AbsoluteUri, resource);
        return resource;
    }

    private SchemaResource Compile(RegisteredDocument source)
    {
        var document = new SchemaDocument(source.Name);
        var dialect = DialectOf(source.Root, Dialect.Standard, document, "");
        var resource = new SchemaResource(document, "", source.Id ?? source.Base, dialect);
        foreach (var uri in source.Uris)
            Declare(uri, resource);
        Compile(source.Root, resource, "", keyword: "");
        return resource;
    }

    private void Declare(string uri, SchemaResource resource)
    {
        if (!_resources.TryAdd(uri, resource))
        {
            throw new SchemaException(
                resource.Document.Name,
                resource.Location,
                $"another schema is already known as \"{uri}\""
            );
        }
    }

    /// <summary>The dialect that <c>$schema</c> names; where there is none, that of the resource around it.</summary>
    private Dialect DialectOf(JsonElement schema, Dialect outer, SchemaDocument document, string location)
    {
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("$schema", out var name))
            return outer;
        if (
            name.ValueKind != JsonValueKind.String
            || !Uri.TryCreate(name.GetString()!.TrimEnd('#'), UriKind.Absolute, out var uri)
        )
        {
            throw new SchemaException(document.Name, location + "/$schema", "expected the URI of a dialect");
        }

        if (uri.AbsoluteUri == Dialect.StandardUri)
            return Dialect.Standard;
        try
        {
            return Dialect.Of(
                (registry.Find(uri) ?? throw new FormatException("its meta-schema is not in the registry")).Root
            );
        }
        catch (FormatException error)
        {
            var problem =
                $"expected the dialect \"{Dialect.StandardUri}\" or one that can be followed: {error.Message}";
            throw new SchemaException(document.Name, location + "/$schema", problem, error);
        }
    }

    private SchemaNode Resolve(Ref reference)
    {
        var fragment = reference.Fragment;
        var resource = reference.TargetUri.Length == 0 ? reference.Resource : FindResource(reference);
        var schema =
            fragment.Length == 0 || fragment[0] == '/'
                ? resource.Document.Schemas.GetValueOrDefault(resource.Location + fragment)
                : resource.Anchors.GetValueOrDefault(fragment);
        return schema ?? throw reference.Error($"\"{reference.Text}\" leads to no schema");
    }

    private SchemaResource FindResource(Ref reference)
    {
        if (!Uri.TryCreate(reference.Resource.Base, reference.TargetUri, out var uri))
            throw reference.Error($"\"{reference.Text}\" is not a URI reference");
        if (_resources.TryGetValue(uri.AbsoluteUri, out var resource))
            return resource;
        return registry.Find(uri) is { } document
            ? Compile(document)
            : throw reference.Error($"\"{reference.Text}\" names a document that is not known: \"{uri.AbsoluteUri}\"");
    }
}
