using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>A keyword as it stands in a schema, with readers for the shapes that a keyword's value may have.</summary>
internal sealed class KeywordSource(
    SchemaLoader loader,
    SchemaResource resource,
    JsonElement schema,
    string location,
    string name,
    JsonElement value
)
{
    public string Name => name;

    public string Location => location;

    public string SchemaLocation => location[..location.LastIndexOf('/')];

    public JsonElement Value => value;

    public SchemaResource Resource => resource;

    public SchemaLoader Loader => loader;

    public SchemaNode Schema() => loader.Compile(value, resource, location, name);

    public SchemaNode[] Schemas() => Array(atLeast: 1).Select((item, index) => SchemaAt(item, $"{index}")).ToArray();

    public Dictionary<string, SchemaNode> SchemaMap(Func<JsonElement, bool>? among = null) =>
        Members(among).ToDictionary(member => member.Name, member => SchemaAt(member.Value, member.Name));

    /// <summary>A keyword beside this one; null if there is none or the dialect does not know it.</summary>
    public KeywordSource? Sibling(string sibling) =>
        resource.Dialect.Has(sibling) && schema.TryGetProperty(sibling, out var found)
            ? new KeywordSource(loader, resource, schema, JsonPointer.Append(SchemaLocation, sibling), sibling, found)
            : null;

    /// <summary>Takes the text as a name for the schema, unique within its resource.</summary>
    public string NameSchema()
    {
        var text = Text();
        if (
            text.Length == 0
            || !(char.IsAsciiLetter(text[0]) || text[0] == '_')
            || text.Any(c => !IsAnchorCharacter(c))
        )
        {
            throw Error("expected a name of letters, digits, '-', '_' and '.', with a letter or '_' first");
        }

        return resource.Anchors.TryAdd(text, resource.Document.Schemas[SchemaLocation])
            ? text
            : throw Error($"another schema is already named \"{text}\"");
    }

    public string Text() =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Error("expected a string");

    public bool Flag() =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw Error("expected true or false");

    public ExactNumber Number() =>
        value.ValueKind == JsonValueKind.Number ? ExactNumber.Of(value) : throw Error("expected a number");

    public int Count() =>
        Number() is { IsInteger: true, IsNegative: false } count
            ? count.ToCount()
            : throw Error("expected an integer of 0 or more");

    public string[] Names() => NamesIn(value);

    public Dictionary<string, string[]> NamesByMember(Func<JsonElement, bool>? among = null) =>
        Members(among).ToDictionary(member => member.Name, member => NamesIn(member.Value));

    public JsonElement[] Array(int atLeast = 0) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() >= atLeast
            ? value.EnumerateArray().ToArray()
            : throw Error(atLeast == 0 ? "expected an array" : "expected an array that is not empty");

    public SchemaException Error(string problem, Exception? inner = null) =>
        new(resource.Document.Name, location, problem, inner);

    private IEnumerable<JsonProperty> Members(Func<JsonElement, bool>? among) =>
        value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().Where(member => among is null || among(member.Value))
            : throw Error("expected an object");

    private static bool IsAnchorCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';

    private SchemaNode SchemaAt(JsonElement part, string token) =>
        loader.Compile(part, resource, JsonPointer.Append(location, token), name);

    private string[] NamesIn(JsonElement list)
    {
        if (
            list.ValueKind != JsonValueKind.Array
            || list.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String)
        )
        {
            throw Error("expected an array of strings");
        }

        var names = list.EnumerateArray().Select(item => item.GetString()!).ToArray();
        return names.Distinct().Count() == names.Length ? names : throw Error("expected strings that all differ");
    }
}
