using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Core.Tests.Contracts;

/// <summary>A place in an answer.</summary>
/// <param name="Steps">Member names and array indices from the root.</param>
internal sealed record JsonLocation(IReadOnlyList<string> Steps, JsonElement Value)
{
    /// <summary>The place as requirements name it: any entry of an array or of a map of ids is <c>*</c>.</summary>
    public string Pattern => string.Concat(Steps.Select(step => IsEntry(step) ? "/*" : "/" + step));

    public string Pointer => string.Concat(Steps.Select(step => "/" + step));

    /// <summary>Whether it is a member that the documents give a name, not an entry of an array or a map.</summary>
    public bool IsMember => Steps.Count > 0 && !IsEntry(Steps[^1]);

    /// <summary>The value and everything within it.</summary>
    public static IEnumerable<JsonLocation> Within(JsonElement value, params string[] steps)
    {
        IEnumerable<(string Step, JsonElement Value)> inner = value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().Select(member => (member.Name, member.Value)),
            JsonValueKind.Array => value.EnumerateArray().Select((entry, index) => ($"{index}", entry)),
            _ => [],
        };
        return inner.SelectMany(i => Within(i.Value, [.. steps, i.Step])).Prepend(new JsonLocation(steps, value));
    }

    /// <summary>What <paramref name="answer"/> becomes without this member.</summary>
    public JsonNode Removed(JsonNode answer)
    {
        Owner(answer).AsObject().Remove(Steps[^1]);
        return answer;
    }

    /// <summary>What <paramref name="answer"/> becomes with this value replaced.</summary>
    public JsonNode? Replaced(JsonNode answer, string json)
    {
        var value = JsonNode.Parse(json);
        if (Steps.Count == 0)
            return value;
        if (Owner(answer) is JsonArray list)
            list[int.Parse(Steps[^1])] = value;
        else
            Owner(answer)[Steps[^1]] = value;
        return answer;
    }

    private JsonNode Owner(JsonNode answer) =>
        Steps.SkipLast(1).Aggregate(answer, (at, step) => at is JsonArray list ? list[int.Parse(step)]! : at[step]!);

    private static bool IsEntry(string step) => step.All(char.IsAsciiDigit);
}
