using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>A type that <c>type</c> may name, with the kinds of value that all belong to it.</summary>
internal sealed record JsonType(string Name, string Description, params JsonValueKind[] Kinds)
{
    /// <summary>Any number without a fraction, 1.0 too.</summary>
    public static readonly JsonType Integer = new("integer", "an integer");

    private static readonly JsonType[] All =
    [
        Integer,
        new("string", "a string", JsonValueKind.String),
        new("number", "a number", JsonValueKind.Number),
        new("boolean", "a boolean", JsonValueKind.True, JsonValueKind.False),
        new("object", "an object", JsonValueKind.Object),
        new("array", "an array", JsonValueKind.Array),
        new("null", "null", JsonValueKind.Null),
    ];

    public static JsonType? Named(string name) => Array.Find(All, type => type.Name == name);
}
