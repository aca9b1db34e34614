using System.Text.Json;
using System.Text.RegularExpressions;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Checks;

/// <summary>Customers whom an answer tells of, entry by entry.</summary>
/// <param name="Member">The member that tells them apart.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Place">The JSON Pointer of the second of them.</param>
internal sealed partial record LeakedCustomerData(string Member, int Count, string Place)
{
    /// <summary>
    /// Members that name a customer, or would be his alone to know, without their underscores. What an order is for,
    /// such as a link or a user name, is none of them.
    /// </summary>
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "user",
        "userid",
        "userlogin",
        "useremail",
        "login",
        "email",
        "phone",
        "customer",
        "customerid",
        "customeremail",
        "client",
        "clientid",
        "clientemail",
        "apikey",
        "token",
        "password",
        "passwordhash",
    };

    /// <summary>
    /// What tells customers apart in a list of customers, or in an entry's own object for its customer.
    /// </summary>
    private static readonly HashSet<string> NamesAmongCustomers = new(StringComparer.OrdinalIgnoreCase)
    {
        "id",
        "name",
        "username",
    };

    /// <summary>Deeper than this nothing is looked for.</summary>
    private const int Deepest = 16;

    /// <summary>
    /// Those of an answer that tells of more than one in the same place of its entries; null for any other.
    /// </summary>
    /// <param name="answer">The answer.</param>
    /// <param name="ofCustomers">Whether customers were asked for, and not their orders.</param>
    public static LeakedCustomerData? In(JsonElement? answer, bool ofCustomers) =>
        answer is not { } json
            ? null
            : (
                from person in Named(json, "", ofCustomers, 0)
                group person by Entry().Replace(person.Place, "/*") into same
                let others = same.DistinctBy(person => person.Value).ToList()
                where others.Count > 1
                select new LeakedCustomerData(others[1].Member, others.Count, others[1].Place)
            ).FirstOrDefault();

    private static IEnumerable<(string Member, string Value, string Place)> Named(
        JsonElement json,
        string place,
        bool ofCustomers,
        int depth
    ) =>
        json.ValueKind switch
        {
            _ when depth > Deepest => [],
            JsonValueKind.Array => json.EnumerateArray()
                .SelectMany((entry, index) => Named(entry, $"{place}/{index}", ofCustomers, depth + 1)),
            JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Of(member, place, ofCustomers, depth)),
            _ => [],
        };

    private static IEnumerable<(string Member, string Value, string Place)> Of(
        JsonProperty member,
        string place,
        bool ofCustomers,
        int depth
    )
    {
        if (ParsedBody.NameOf(member) is not { } name)
            return [];
        var (here, plain) = ($"{place}/{name}", name.Replace("_", "", StringComparison.Ordinal));
        var tells = Names.Contains(plain) || (ofCustomers && NamesAmongCustomers.Contains(plain));
        var value = member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? ParsedBody.Text(member.Value)
            : null;
        return tells && value is { Length: > 0 }
            ? [(name, value, here)]
            : Named(member.Value, here, ofCustomers || Names.Contains(plain), depth + 1);
    }

    /// <summary>The place of an entry in an array, or in a map from ids.</summary>
    [GeneratedRegex(@"/\d+(?=/)")]
    private static partial Regex Entry();
}
