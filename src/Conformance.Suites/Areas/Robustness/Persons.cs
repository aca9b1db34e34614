using System.Text.Json;
using Conformance.Core.Wire;

namespace Conformance.Suites.Areas.Robustness;

/// <summary>Customers whom an answer tells of.</summary>
/// <param name="Member">The member that tells them apart.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Place">The JSON Pointer of the second of them.</param>
internal sealed record Persons(string Member, int Count, string Place)
{
    /// <summary>Members that name a customer. What an order is for, such as <c>username</c>, is none of them.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "user", "user_id", "userId", "login", "email", "customer", "customer_id", "client_id", "api_key", "apikey", "password", "password_hash",
    };

    /// <summary>Deeper than this nothing is looked for.</summary>
    private const int Deepest = 16;

    /// <summary>Those of an answer that tells of more than one; null for any other.</summary>
    public static Persons? In(JsonElement? answer) => answer is not { } json ? null : (
        from person in Named(json, "", 0)
        group person by person.Member.ToUpperInvariant() into same
        let others = same.DistinctBy(person => person.Value).ToList()
        where others.Count > 1
        select new Persons(others[1].Member, others.Count, others[1].Place)).FirstOrDefault();

    private static IEnumerable<(string Member, string Value, string Place)> Named(JsonElement json, string place, int depth) => json.ValueKind switch
    {
        _ when depth > Deepest => [],
        JsonValueKind.Array => json.EnumerateArray().SelectMany((entry, index) => Named(entry, $"{place}/{index}", depth + 1)),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Of(member, place, depth)),
        _ => [],
    };

    private static IEnumerable<(string Member, string Value, string Place)> Of(JsonProperty member, string place, int depth)
    {
        if (Reading.NameOf(member) is not { } name)
            return [];
        var here = $"{place}/{name}";
        var value = member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? Reading.Text(member.Value) : null;
        return value is { Length: > 0 } && Names.Contains(name) ? [(name, value, here)] : Named(member.Value, here, depth + 1);
    }
}
