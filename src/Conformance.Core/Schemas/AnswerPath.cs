using System.Text.Json;
using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Schemas;

/// <summary>JSON Pointers in which <c>*</c> stands for any entry, as <see cref="Contracts.AnswerPart.Member"/> uses them.</summary>
public static class AnswerPath
{
    /// <summary>Whether <paramref name="location"/> is the place that <paramref name="pattern"/> names, or lies within it.</summary>
    public static bool Covers(string pattern, string location)
    {
        var wanted = pattern.Split('/');
        var given = location.Split('/');
        return wanted.Length <= given.Length
            && wanted.Zip(given).All(step => step.First == "*" || step.First == step.Second);
    }

    /// <summary>How closely a pattern names a place: by its depth, then by its steps that are not <c>*</c>.</summary>
    public static int Closeness(string pattern)
    {
        var steps = pattern.Split('/');
        return (steps.Length * steps.Length) + steps.Count(step => step != "*");
    }

    /// <summary>Appends a step, escaped.</summary>
    public static string Append(string path, string step) =>
        $"{path}/{step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>Whether the value holds at least one place that <paramref name="pattern"/> names.</summary>
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
            (JsonValueKind.Array, "*") => value.EnumerateArray(),
            (JsonValueKind.Object, "*") => value.EnumerateObject().Select(member => member.Value),
            (JsonValueKind.Object, _) => ParsedBody.Member(value, step) is { } member ? [member] : [],
            _ => [],
        };
}
