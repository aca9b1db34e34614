using System.Text.Json;

namespace Conformance.ReferencePanel.Tests.Client;

internal static class Shapes
{
    /// <summary>The members and their JSON types in one line, such as `order:Number`.</summary>
    public static string Shape(this JsonElement value) =>
        string.Join(' ', value.EnumerateObject().Select(member => $"{member.Name}:{Kind(member.Value)}"));

    private static string Kind(JsonElement value) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? "Boolean" : value.ValueKind.ToString();
}
