using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.MutationTests.Mutations;

/// <summary>A way to change a value where it stands.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Change">Does it, and says whether there was anything to do.</param>
internal sealed record MutationRule(string Name, Func<JsonLocation, bool> Change)
{
    private static readonly string?[] Texts = ["name", "category", "currency", "error"];

    private static readonly string?[] Ids = ["service", "order", "refill"];

    public static IReadOnlyList<MutationRule> All { get; } =
    [
        new("dropped", AbortedScenario),
        new("null", slot => Set(slot, slot.Value is null, null)),
        new("of another type", slot => Set(slot, slot.Value is null, OtherType(slot.Value))),
        new(
            "empty",
            slot => Empty(slot.Value) is { } empty && Set(slot, JsonNode.DeepEquals(slot.Value, empty), empty)
        ),
        new(
            "negative",
            slot => Number(slot) is { } number && Set(slot, number < 0, Like(slot.Value!, number == 0 ? -1 : -number))
        ),
        new(
            "off by a factor",
            slot => Number(slot) is { } number && Set(slot, number == 0, Like(slot.Value!, number * 10))
        ),
        new("out of its set", slot => OutOfItsSet(slot) is { } other && Set(slot, false, other)),
        new("renamed", Renamed),
        new("swapped with its neighbour", Swapped),
    ];

    private static bool Set(JsonLocation slot, bool isThat, JsonNode? value)
    {
        if (!isThat)
            slot.Value = value;
        return !isThat;
    }

    /// <summary>Of entries every other one.</summary>
    private static bool AbortedScenario(JsonLocation slot)
    {
        if (slot.IsEntry && slot.Index % 2 != 0)
            return false;
        slot.Remove();
        return true;
    }

    private static bool Renamed(JsonLocation slot)
    {
        if (slot.Name is not { } name)
            return false;
        slot.Rename(name + "_");
        return true;
    }

    /// <summary>
    /// Two members have each other's value; two entries all that they have of each other but their ids.
    /// </summary>
    private static bool Swapped(JsonLocation slot)
    {
        if (slot.Neighbour is not { } neighbour || (slot.IsEntry && slot.Index % 2 != 0))
            return false;
        if (slot is { Name: null, Value: JsonObject entry } && neighbour.Value is JsonObject next)
        {
            return Enumerable
                .Range(1, Math.Min(entry.Count, next.Count) - 1)
                .Select(index => Exchanged(new JsonLocation(entry, index), new JsonLocation(next, index)))
                .ToList()
                .Contains(true);
        }

        return Exchanged(slot, neighbour);
    }

    private static bool Exchanged(JsonLocation slot, JsonLocation neighbour)
    {
        var (one, other) = (slot.Value?.DeepClone(), neighbour.Value?.DeepClone());
        if (JsonNode.DeepEquals(one, other))
            return false;
        (slot.Value, neighbour.Value) = (other, one);
        return true;
    }

    /// <summary>
    /// Another number would be another id, and what is asked next follows from it: that takes a panel, and no
    /// transcript.
    /// </summary>
    private static decimal? Number(JsonLocation slot) => Ids.Contains(slot.Name) ? null : Number(slot.Value);

    private static decimal? Number(JsonNode? value) =>
        value?.GetValueKind() is JsonValueKind.Number or JsonValueKind.String
        && decimal.TryParse(
            value.ToString(),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>The number as the value has it: in a string, or not.</summary>
    private static JsonNode Like(JsonNode value, decimal number) =>
        value.GetValueKind() is JsonValueKind.String ? number.ToString(CultureInfo.InvariantCulture) : number;

    private static JsonNode OtherType(JsonNode? value) =>
        value!.GetValueKind() switch
        {
            JsonValueKind.String => Number(value) is { } number ? number : 7,
            JsonValueKind.Number => value.ToString(),
            JsonValueKind.True or JsonValueKind.False => (bool)value ? 1 : 0,
            JsonValueKind.Array => new JsonObject { ["data"] = value.DeepClone() },
            _ => new JsonArray(value.DeepClone()),
        };

    private static JsonNode? Empty(JsonNode? value) =>
        value?.GetValueKind() switch
        {
            JsonValueKind.String => "",
            JsonValueKind.Array => new JsonArray(),
            JsonValueKind.Object => new JsonObject(),
            _ => null,
        };

    /// <summary>
    /// A word instead of a number, a word that nobody knows, and the other truth. Texts for people have no set.
    /// </summary>
    private static JsonNode? OutOfItsSet(JsonLocation slot) =>
        slot.Value?.GetValueKind() switch
        {
            JsonValueKind.String when Number(slot.Value) is not null => "many",
            JsonValueKind.String when !Texts.Contains(slot.Name) => "Unknown",
            JsonValueKind.True or JsonValueKind.False => !(bool)slot.Value!,
            _ => null,
        };
}
