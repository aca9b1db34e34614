using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>What can be counted in a kind of value.</summary>
internal sealed record Size(JsonValueKind Kind, string Unit, Func<JsonElement, int> Measure)
{
    public static readonly Size Characters = new(JsonValueKind.String, "character", InstanceText.CodePoints);

    public static readonly Size Items = new(JsonValueKind.Array, "item", value => value.GetArrayLength());

    public static readonly Size Members = new(JsonValueKind.Object, "member", value => value.GetPropertyCount());

    public string Describe(int count) => $"{count} {Unit}{(count == 1 ? "" : "s")}";
}
