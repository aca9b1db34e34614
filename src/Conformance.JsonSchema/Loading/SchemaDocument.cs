namespace Conformance.JsonSchema;

/// <summary>A document being compiled: its name in messages, and its schemas by their location.</summary>
internal sealed record SchemaDocument(string Name)
{
    public Dictionary<string, SchemaNode> Schemas { get; } = [];
}
