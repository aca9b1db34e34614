using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.ReferencePanel.Faults;

/// <summary>One way in which a member of an answer can be wrong.</summary>
/// <param name="Id">How the ids of its faults end.</param>
/// <param name="Description">What is wrong, after the name of the member.</param>
/// <param name="Apply">Makes it so.</param>
internal sealed record MemberDefect(string Id, string Description, Action<JsonObject, string> Apply)
{
    public static readonly MemberDefect Missing = new("missing", "is missing", (entry, member) => entry.Remove(member));

    public static readonly MemberDefect Null = Replaced("null", "is null", _ => null);

    public static readonly MemberDefect Number = Replaced("a-number", "is a number", _ => 7);

    public static readonly MemberDefect True = Replaced("true", "is true", _ => true);

    public static readonly MemberDefect Text = Replaced("a-string", "is a string", Stringified);

    /// <summary>A number where it is in a string, and the other way round.</summary>
    public static readonly MemberDefect OtherType = Replaced(
        "of-the-other-type",
        "is a number in the place of a string, or a string in the place of a number",
        OfOtherType
    );

    public static readonly MemberDefect Fraction = Replaced("a-fraction", "has a fraction", WithFraction);

    /// <summary>What a member can be wherever it is to be a string.</summary>
    public static readonly IReadOnlyList<MemberDefect> NotAString = [Missing, Number];

    public static MemberDefect Replaced(string id, string what, Func<JsonNode?, JsonNode?> value) =>
        new(id, what, (entry, member) => entry[member] = value(entry[member]));

    public static MemberDefect Valued(string id, JsonNode value) =>
        Replaced(id, $"is {value.ToJsonString()}", _ => value.DeepClone());

    private static JsonNode? Stringified(JsonNode? value)
    {
        if (value is JsonValue)
            return value.ToString();

        return value?.ToJsonString();
    }

    private static JsonNode? OfOtherType(JsonNode? value)
    {
        if (value!.GetValueKind() is JsonValueKind.String)
            return decimal.Parse((string)value!, CultureInfo.InvariantCulture);

        return value.ToString();
    }

    private static JsonNode? WithFraction(JsonNode? value)
    {
        if (value!.GetValueKind() is JsonValueKind.String)
            return value + ".5";

        return 10.5m;
    }
}
