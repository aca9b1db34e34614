using System.Globalization;
using System.Text.Json;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Spending;

/// <summary>Amounts of money as responses have them.</summary>
public static class Balance
{
    /// <summary>
    /// Reads the amount in a <c>balance</c> response, whether it is written as a number or as a string, in the account's
    /// currency; null when there is none.
    /// </summary>
    public static decimal? Read(ParsedBody response) => response.Json is { } json ? Amount(json, "balance") : null;

    /// <summary>Reads the amount in a member, with as many places as it is written with; null when there is none.</summary>
    /// <param name="value">The value that may have the member.</param>
    /// <param name="member">The member's name.</param>
    public static decimal? Amount(JsonElement value, string member)
    {
        if (ParsedBody.Member(value, member) is not { ValueKind: JsonValueKind.String or JsonValueKind.Number } amount)
            return null;
        var text = ParsedBody.Text(amount);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var money) ? money : null;
    }
}
