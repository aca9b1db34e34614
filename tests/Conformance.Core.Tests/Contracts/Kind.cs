using System.Text.Json;

namespace Conformance.Core.Tests.Contracts;

/// <summary>The JSON types, with whole numbers told from fractions as JSON Schema does.</summary>
internal static class Kind
{
    public static string Of(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "fraction",
            var kind => kind.ToString().ToLowerInvariant(),
        };

    /// <summary>Whether a document that shows one kind shows the other with it: a fraction is a number, and so is a whole one.</summary>
    public static bool Includes(string shown, string other) =>
        shown == other || (shown, other) is ("fraction", "integer");

    public static string Of(string json) => Of(JsonSerializer.Deserialize<JsonElement>(json));
}
