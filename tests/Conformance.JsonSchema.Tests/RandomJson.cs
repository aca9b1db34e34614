using System.Text.Json.Nodes;

namespace Conformance.JsonSchema.Tests;

/// <summary>Small schemas and values out of the same few words, so that they meet often.</summary>
internal sealed class RandomJson(Random random)
{
    private static readonly string[] Names = ["a", "b", "ab", "é"];
    private static readonly string[] Types = ["string", "number", "integer", "boolean", "object", "array", "null"];
    private static readonly string[] Patterns = ["^a", "b$", "^.{1,2}$", "[^a]"];
    private static readonly string[] NumberKeywords = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
    private static readonly string[] CountKeywords =
    [
        "minLength",
        "maxLength",
        "minItems",
        "maxItems",
        "minProperties",
        "maxProperties",
        "minContains",
        "maxContains",
    ];
    private static readonly string[] SchemaKeywords =
    [
        "items",
        "contains",
        "additionalProperties",
        "propertyNames",
        "not",
        "if",
        "then",
        "else",
        "unevaluatedItems",
        "unevaluatedProperties",
    ];
    private static readonly string[] Formats = ["date", "email", "ipv4", "json-pointer", "regex", "uri"];
    private static readonly string[] ListKeywords = ["allOf", "anyOf", "oneOf", "prefixItems"];

    private string[] _targets = [];

    /// <summary>
    /// A schema with parts that it refers to: for the value itself only to parts made before, for members and items to
    /// whichever resource is the outermost on the way.
    /// </summary>
    public JsonObject Document(int depth)
    {
        _targets = [];
        var inner = Keywords(depth - 1);
        (inner["$id"], inner["$dynamicAnchor"]) = ("inner", "node");
        _targets = ["inner"];
        var part = Keywords(depth - 1);
        part["$anchor"] = "part";
        _targets = ["inner", "#part"];
        var outer = Keywords(depth);
        (outer["$id"], outer["$dynamicAnchor"]) = ("https://example.com/outer", "node");
        outer["$defs"] = new JsonObject { ["inner"] = inner, ["part"] = part };
        return outer;
    }

    public JsonNode? Value(int depth) =>
        random.Next(depth == 0 ? 5 : 9) switch
        {
            0 => null,
            1 => random.Next(2) == 0,
            2 => Number(),
            3 or 4 => Pick(Names),
            5 or 6 => new JsonArray(Several(() => Value(depth - 1)).ToArray()),
            _ => Members(() => Value(depth - 1)),
        };

    private JsonNode Schema(int depth) =>
        depth == 0 || random.Next(8) == 0 ? JsonValue.Create(random.Next(4) > 0) : Keywords(depth);

    private JsonObject Keywords(int depth)
    {
        var schema = new JsonObject();
        for (var i = random.Next(4); i >= 0; i--)
            AddKeyword(schema, depth - 1);
        return schema;
    }

    private void AddKeyword(JsonObject schema, int depth)
    {
        var (name, value) = random.Next(16) switch
        {
            0 => ("type", Pick(Types)),
            1 => ("enum", new JsonArray(Several(() => Value(1)).ToArray())),
            2 => ("const", Value(2)),
            3 => ("multipleOf", JsonNode.Parse(random.Next(2) == 0 ? "0.5" : "3")),
            4 => (Pick(NumberKeywords), Number()),
            5 => (Pick(CountKeywords), random.Next(3)),
            6 => ("pattern", Pick(Patterns)),
            7 => (
                "required",
                new JsonArray(Several(() => Pick(Names)).Distinct().Select(name => (JsonNode?)name).ToArray())
            ),
            8 => ("properties", Members(() => Schema(depth))),
            9 => ("patternProperties", new JsonObject { [Pick(Patterns)] = Schema(depth) }),
            10 => ("dependentSchemas", Members(() => Schema(depth))),
            11 => ("format", Pick(Formats)),
            12 when _targets.Length > 0 => ("$ref", Pick(_targets)),
            13 => (Pick(["items", "additionalProperties"]), new JsonObject { ["$dynamicRef"] = "#node" }),
            14 => (Pick(ListKeywords), new JsonArray(Several(() => (JsonNode?)Schema(depth)).ToArray())),
            _ => (Pick(SchemaKeywords), (JsonNode?)Schema(depth)),
        };
        schema[name] = value;
    }

    private JsonNode? Number() => JsonNode.Parse($"{random.Next(-3, 6)}{Pick(["", ".0", ".5", "e1", "e-1"])}");

    private JsonObject Members(Func<JsonNode?> make)
    {
        var members = new JsonObject();
        for (var i = random.Next(4); i > 0; i--)
            members[Pick(Names)] = make();
        return members;
    }

    private IEnumerable<T> Several<T>(Func<T> make) => Enumerable.Range(0, random.Next(1, 4)).Select(_ => make());

    private string Pick(string[] words) => words[random.Next(words.Length)];
}
