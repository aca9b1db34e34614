using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>uniqueItems: true</c>.</summary>
internal sealed class UniqueItems(KeywordSource source) : Assertion(source)
{
    public override string Expectation(int depth) => "items that all differ";

    public override bool Concerns(JsonValueKind kind) => kind == JsonValueKind.Array;

    public override bool Holds(JsonElement instance) => FirstRepeated(instance) is null;

    protected override string Found(JsonElement instance)
    {
        var (first, second) = FirstRepeated(instance)!.Value;
        return $"items {first} and {second} equal: {Excerpt.Of(instance[first])}";
    }

    private static (int First, int Second)? FirstRepeated(JsonElement array)
    {
        var seen = new Dictionary<JsonElement, int>(JsonValueComparer.Instance);
        foreach (var item in array.EnumerateArray())
        {
            var index = seen.Count;
            if (!seen.TryAdd(item, index))
                return (seen[item], index);
        }

        return null;
    }
}
