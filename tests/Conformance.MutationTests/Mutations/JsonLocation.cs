using System.Text.Json.Nodes;

namespace Conformance.MutationTests.Mutations;

/// <summary>A value where it stands: a member of an object, or an entry of an array.</summary>
/// <param name="Parent">The object or the array.</param>
/// <param name="Index">Which of its values it is.</param>
internal sealed record JsonLocation(JsonNode Parent, int Index)
{
    public string? Name => Parent is JsonObject item ? item.GetAt(Index).Key : null;

    /// <summary>Whether it is one of many of its kind: in an array, or in a map from ids.</summary>
    public bool IsEntry => Parent is JsonArray || IsMap(Parent.AsObject());

    public JsonNode? Value
    {
        get => Parent is JsonObject item ? item.GetAt(Index).Value : Parent[Index];
        set
        {
            if (Parent is JsonObject item)
                item.SetAt(Index, value);
            else
                Parent[Index] = value;
        }
    }

    /// <summary>The one after it; the one before it where it is the last; null where it is alone.</summary>
    public JsonLocation? Neighbour =>
        Count < 2 ? null : this with { Index = Index + 1 < Count ? Index + 1 : Index - 1 };

    private int Count => Parent is JsonObject item ? item.Count : Parent.AsArray().Count;

    public void Remove()
    {
        if (Parent is JsonObject item)
            item.RemoveAt(Index);
        else
            Parent.AsArray().RemoveAt(Index);
    }

    public void Rename(string name)
    {
        var value = Value;
        Value = null;
        Parent.AsObject().SetAt(Index, name, value);
    }

    /// <summary>Every place that an answer has; those of all entries are one.</summary>
    public static IEnumerable<string> Places(JsonNode answer) => InternalsLeak(answer, "").Distinct().Prepend("");

    /// <summary>
    /// Where a place is in an answer, once for every entry; the last comes first, so that each can be removed.
    /// </summary>
    /// <param name="root">An array whose only entry is the answer.</param>
    /// <param name="place">The place.</param>
    public static IReadOnlyList<JsonLocation> Find(JsonArray root, string place) =>
        [
            .. place
                .Split('/', StringSplitOptions.RemoveEmptyEntries)
                .Aggregate<string, IEnumerable<JsonLocation>>(
                    [new JsonLocation(root, 0)],
                    (found, step) => found.SelectMany(at => at.Step(step)).ToList()
                )
                .Reverse(),
        ];

    private IEnumerable<JsonLocation> Step(string step) =>
        Value switch
        {
            JsonArray entries when step == "*" => Enumerable
                .Range(0, entries.Count)
                .Select(index => new JsonLocation(entries, index)),
            JsonObject map when step == "*" && IsMap(map) => Enumerable
                .Range(0, map.Count)
                .Select(index => new JsonLocation(map, index)),
            JsonObject item when item.ContainsKey(step) && !IsMap(item) => [new JsonLocation(item, item.IndexOf(step))],
            _ => [],
        };

    private static IEnumerable<string> InternalsLeak(JsonNode? value, string at) =>
        value switch
        {
            JsonArray entries => entries.SelectMany(entry => InternalsLeak(entry, at + "/*")).Prepend(at + "/*"),
            JsonObject map when IsMap(map) => map.SelectMany(member => InternalsLeak(member.Value, at + "/*"))
                .Prepend(at + "/*"),
            JsonObject item => item.SelectMany(member =>
                InternalsLeak(member.Value, $"{at}/{member.Key}").Prepend($"{at}/{member.Key}")
            ),
            _ => [],
        };

    /// <summary>From ids to what is said of them.</summary>
    private static bool IsMap(JsonObject value) => value.Count > 0 && value.All(member => member.Value is JsonObject);
}
