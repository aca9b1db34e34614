using System.Text.Json;
using Json.More;
using Json.Schema;

namespace Conformance.Core.Schemas;

/// <summary>A part of a value, with the schema that a keyword has for it.</summary>
/// <param name="Step">The step to it in a JSON Pointer: the member's name, or the item's index.</param>
/// <param name="Kind">How the keyword comes to it.</param>
internal readonly record struct Part(JsonSchemaNode Schema, JsonElement Value, string Step, PartKind Kind)
{
    /// <summary>
    /// The parts that an applicator is about; none where the value is not of the kind that it is about.
    /// </summary>
    /// <exception cref="InvalidOperationException">A name is not Unicode, such as a lone <c>\ud800</c>.</exception>
    public static IEnumerable<Part> Of(KeywordData keyword, JsonSchemaNode parent, JsonElement value) =>
        (keyword.Handler.Name, value.ValueKind) switch
        {
            ("properties", JsonValueKind.Object) => Named(keyword, value),
            ("additionalProperties", JsonValueKind.Object) => Others(keyword.Subschemas[0], parent.Source, value),
            ("propertyNames", JsonValueKind.Object) => Names(keyword.Subschemas[0], value),
            ("items", JsonValueKind.Array) => Items(keyword.Subschemas[0], parent.Source, value),
            _ => [],
        };

    private static IEnumerable<Part> Named(KeywordData keyword, JsonElement value)
    {
        var schemas = (Dictionary<string, JsonSchemaNode>)(keyword.Value ??= SchemasByName(keyword));
        foreach (var (name, member) in Members(value))
        {
            if (schemas.TryGetValue(name, out var schema))
                yield return new(schema, member, name, PartKind.NamedMember);
        }
    }

    private static Dictionary<string, JsonSchemaNode> SchemasByName(KeywordData keyword) =>
        keyword
            .RawValue.EnumerateObject()
            .Zip(keyword.Subschemas)
            .ToDictionary(pair => pair.First.Name, pair => pair.Second);

    private static IEnumerable<Part> Others(JsonSchemaNode schema, JsonElement parent, JsonElement value)
    {
        var named = parent.TryGetProperty("properties", out var properties);
        return Members(value)
            .Where(member => !named || !properties.TryGetProperty(member.Key, out _))
            .Select(member => new Part(schema, member.Value, member.Key, PartKind.OtherMember));
    }

    private static IEnumerable<Part> Names(JsonSchemaNode schema, JsonElement value) =>
        Members(value).Keys.Select(name => new Part(schema, name.AsJsonElement(), name, PartKind.MemberName));

    private static IEnumerable<Part> Items(JsonSchemaNode schema, JsonElement parent, JsonElement value)
    {
        var first = parent.TryGetProperty("prefixItems", out var prefix) ? prefix.GetArrayLength() : 0;
        return value
            .EnumerateArray()
            .Select((item, index) => new Part(schema, item, $"{index}", PartKind.Item))
            .Skip(first);
    }

    /// <summary>Each member once. Of one that is repeated the last counts, as parsers read it.</summary>
    private static Dictionary<string, JsonElement> Members(JsonElement value)
    {
        var members = new Dictionary<string, JsonElement>();
        foreach (var member in value.EnumerateObject())
            members[member.Name] = member.Value;
        return members;
    }
}
