using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>Equality of JSON values: numbers by value, members in any order.</summary>
internal sealed class JsonValueComparer : IEqualityComparer<JsonElement>
{
    public static readonly JsonValueComparer Instance = new();

    public bool Equals(JsonElement x, JsonElement y) => Equal(x, y, depth: 0);

    public int GetHashCode(JsonElement obj) => Hash(obj, depth: 0);

    private static bool Equal(JsonElement x, JsonElement y, int depth)
    {
        CheckDepth(depth);
        return x.ValueKind == y.ValueKind
            && x.ValueKind switch
            {
                JsonValueKind.String => InstanceText.Of(x) == InstanceText.Of(y),
                JsonValueKind.Number => ExactNumber.Of(x) == ExactNumber.Of(y),
                JsonValueKind.Array => EqualItems(x, y, depth + 1),
                JsonValueKind.Object => EqualMembers(Members(x), Members(y), depth + 1),
                _ => true,
            };
    }

    private static bool EqualItems(JsonElement x, JsonElement y, int depth) =>
        x.GetArrayLength() == y.GetArrayLength()
        && x.EnumerateArray().Zip(y.EnumerateArray()).All(pair => Equal(pair.First, pair.Second, depth));

    private static bool EqualMembers(Dictionary<string, JsonElement> x, Dictionary<string, JsonElement> y, int depth) =>
        x.Count == y.Count
        && x.All(member => y.TryGetValue(member.Key, out var other) && Equal(member.Value, other, depth));

    private static int Hash(JsonElement value, int depth)
    {
        CheckDepth(depth);
        return value.ValueKind switch
        {
            JsonValueKind.String => InstanceText.Of(value).GetHashCode(StringComparison.Ordinal),
            JsonValueKind.Number => ExactNumber.Of(value).GetHashCode(),
            JsonValueKind.Array => HashItems(value, depth + 1),
            JsonValueKind.Object => HashMembers(value, depth + 1),
            _ => (int)value.ValueKind,
        };
    }

    private static int HashItems(JsonElement array, int depth)
    {
        var hash = new HashCode();
        foreach (var item in array.EnumerateArray())
            hash.Add(Hash(item, depth));
        return hash.ToHashCode();
    }

    private static int HashMembers(JsonElement value, int depth)
    {
        var hash = 0;
        foreach (var (name, member) in Members(value))
            hash ^= HashCode.Combine(name, Hash(member, depth));
        return hash;
    }

    private static Dictionary<string, JsonElement> Members(JsonElement value)
    {
        var members = new Dictionary<string, JsonElement>();
        foreach (var member in value.EnumerateObject())
            members[InstanceText.NameOf(member)] = member.Value;
        return members;
    }

    private static void CheckDepth(int depth)
    {
        if (depth > Schema.MaxNesting)
        {
            throw new UnjudgeableException(
                $"expected a value nested at most {Schema.MaxNesting} deep, found a deeper one"
            );
        }
    }
}
