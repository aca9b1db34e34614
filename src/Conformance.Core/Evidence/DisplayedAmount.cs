using System.Globalization;
using System.Text.Json;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Evidence;

/// <summary>An amount of money as a panel shows it.</summary>
/// <param name="Value">The amount.</param>
/// <param name="Precision">One in the last place that is shown: what rounding may hide.</param>
public sealed record DisplayedAmount(decimal Value, decimal Precision)
{
    /// <summary>No more decimal places than this count.</summary>
    private const int MostPlaces = 20;

    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    /// <summary>Reads a member; null where it is no amount. Numbers and strings are both taken.</summary>
    public static DisplayedAmount? Read(JsonElement value, string member)
    {
        if (ParsedBody.Member(value, member) is not { ValueKind: JsonValueKind.String or JsonValueKind.Number })
            return null;
        if (ParsedBody.TextOf(value, member) is not { } text)
            return null;
        return decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var amount)
            ? new DisplayedAmount(amount, 1 / Power(text))
            : null;
    }

    /// <summary>Whether this may be the given amount, shown with fewer places.</summary>
    public bool Agrees(decimal amount) => Math.Abs(Value - amount) <= Precision;

    /// <summary>Ten to the number of decimal places.</summary>
    private static decimal Power(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 ? 0 : text.Length - point - 1;
        return Enumerable.Repeat(10m, Math.Min(places, MostPlaces)).Aggregate(1m, (power, ten) => power * ten);
    }
}
