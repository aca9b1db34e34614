using System.Text.Json;
using Conformance.Core.Schemas;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Checks;

/// <summary>Looks for two members of one name in an object, at any depth.</summary>
internal static class DuplicateMembers
{
    /// <summary>The place of the second one; null when there is none.</summary>
    public static string? Find(JsonElement? json) => json is { } value ? Find(value) : null;

    private static string? Find(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => InObject(value),
            JsonValueKind.Array => InArray(value),
            _ => null,
        };

    private static string? InArray(JsonElement array)
    {
        var index = 0;
        foreach (var entry in array.EnumerateArray())
        {
            if (Find(entry) is { } within)
                return $"/{index}{within}";
            index++;
        }

        return null;
    }

    private static string? InObject(JsonElement value)
    {
        var names = new HashSet<string>();
        foreach (var member in value.EnumerateObject())
        {
            if (ParsedBody.NameOf(member) is not { } name)
                continue;
            if (!names.Add(name))
                return PointerPattern.Append("", name);
            if (Find(member.Value) is { } within)
                return PointerPattern.Append("", name) + within;
        }

        return null;
    }
}
