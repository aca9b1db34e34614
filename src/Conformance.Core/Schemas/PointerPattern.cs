using System.Text.Json;

namespace Conformance.Core.Schemas;

/// <summary>
/// JSON Pointers in which a step <c>*</c> stands for any entry of an array and any member of an object: <c>/*/rate</c>
/// names the rate of every service in a list. The empty pattern names the value as a whole.
/// </summary>
public static class PointerPattern
{
    private const string AnyEntry = "*";

    /// <summary>Whether a JSON Pointer is a place that the pattern names, or lies within one.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="pointer">The JSON Pointer of one place.</param>
    public static bool Covers(string pattern, string pointer)
    {
        var expected = pattern.Split('/');
        var actual = pointer.Split('/');
        return expected.Length <= actual.Length
            && expected.Zip(actual).All(step => step.First == AnyEntry || step.First == step.Second);
    }

    /// <summary>
    /// Ranks patterns that cover the same place: the higher the number, the more exactly the pattern names the place.
    /// Depth counts first, then the number of steps that are not <c>*</c>.
    /// </summary>
    public static int Specificity(string pattern)
    {
        var steps = pattern.Split('/');
        return (steps.Length * steps.Length) + steps.Count(step => step != AnyEntry);
    }

    /// <summary>Appends a step to a JSON Pointer, with <c>~</c> and <c>/</c> in the step escaped.</summary>
    public static string Append(string pointer, string step) =>
        $"{pointer}/{step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>Whether a value has at least one place that the pattern names.</summary>
    public static bool Occurs(JsonElement value, string pattern) => Occurs(value, pattern.Split('/').AsSpan(1));

    private static bool Occurs(JsonElement value, ReadOnlySpan<string> steps)
    {
        if (steps.IsEmpty)
            return true;
        foreach (var entry in Entries(value, steps[0]))
        {
            if (Occurs(entry, steps[1..]))
                return true;
        }

        return false;
    }

    private static IEnumerable<JsonElement> Entries(JsonElement value, string step) =>
        (value.ValueKind, step) switch
        {
            (JsonValueKind.Array, AnyEntry) => value.EnumerateArray(),
            (JsonValueKind.Object, AnyEntry) => value.EnumerateObject().Select(member => member.Value),
            (JsonValueKind.Object, _) => JsonMember.Find(value, step) is { } member ? [member] : [],
            _ => [],
        };
}
