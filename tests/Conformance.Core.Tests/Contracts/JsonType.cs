using System.Text.Json;

namespace Conformance.Core.Tests.Contracts;

/// <summary>The types of JSON Schema, with a type of its own for numbers that are not whole.</summary>
internal static class JsonType
{
    public static string Of(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "fraction",
            var kind => kind.ToString().ToLowerInvariant(),
        };

    /// <summary>
    /// Whether a document that shows a value of one type allows the other: where it shows a fraction, a whole number is
    /// right.
    /// </summary>
    public static bool Includes(string shown, string other) =>
        shown == other || (shown, other) is ("fraction", "integer");

    public static string Of(string json) => Of(JsonSerializer.Deserialize<JsonElement>(json));
}
