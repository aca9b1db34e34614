using System.Text.Json;
using Conformance.Core.Schemas;
using Conformance.Core.Wire;

namespace Conformance.Suites.Areas.Wire;

/// <summary>Looks for two members of one name in an object, at any depth.</summary>
internal static class DuplicateMembers
{
    /// <summary>The place of the second one; null when there is none.</summary>
    public static string? Find(JsonElement? json) => json is { } value ? Find(value, "") : null;

    private static string? Find(JsonElement value, string at) => value.ValueKind switch
    {
        JsonValueKind.Object => InObject(value, at),
        JsonValueKind.Array => value.EnumerateArray().Select((entry, index) => Find(entry, $"{at}/{index}")).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static string? InObject(JsonElement value, string at)
    {
        var names = new HashSet<string>();
        foreach (var member in value.EnumerateObject())
        {
            if (Reading.NameOf(member) is not { } name)
                continue;
            var place = AnswerPath.Append(at, name);
            if (!names.Add(member.Name))
                return place;
            if (Find(member.Value, place) is { } found)
                return found;
        }

        return null;
    }
}
