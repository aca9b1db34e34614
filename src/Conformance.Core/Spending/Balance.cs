using System.Globalization;
using System.Text.Json;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Spending;

/// <summary>The amount in a <c>balance</c> response.</summary>
public static class Balance
{
    /// <summary>
    /// Reads the amount, whether it is written as a number or as a string, in the account's currency; null when there
    /// is none.
    /// </summary>
    public static decimal? Read(ParsedBody response)
    {
        if (response.Member("balance") is not { ValueKind: JsonValueKind.String or JsonValueKind.Number } amount)
            return null;
        var text = ParsedBody.Text(amount);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var money) ? money : null;
    }
}
