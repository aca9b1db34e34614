using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>A type that <c>type</c> may name. An integer is any number without a fraction, 1.0 too.</summary>
internal sealed record JsonType(string Name, string Description, Func<JsonElement, bool> Includes)
{
    private static readonly JsonType[] All =
    [
        new("string", "a string", value => value.ValueKind == JsonValueKind.String),
        new("number", "a number", value => value.ValueKind == JsonValueKind.Number),
        new("integer", "an integer", value => value.ValueKind == JsonValueKind.Number && ExactNumber.Of(value).IsInteger),
        new("boolean", "a boolean", value => value.ValueKind is JsonValueKind.True or JsonValueKind.False),
        new("object", "an object", value => value.ValueKind == JsonValueKind.Object),
        new("array", "an array", value => value.ValueKind == JsonValueKind.Array),
        new("null", "null", value => value.ValueKind == JsonValueKind.Null),
    ];

    public static JsonType? Named(string name) => Array.Find(All, type => type.Name == name);
}
