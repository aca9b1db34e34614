using System.Globalization;

namespace Conformance.ReferencePanel.Money;

/// <summary>Reads and writes amounts as invariant decimals: no thousands separators, no exponent.</summary>
internal static class MoneyText
{
    private const decimal UnitsPerCurrency = 100_000m;

    public static long Parse(string text) =>
        (long)(decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * UnitsPerCurrency);

    /// <summary>All digits that the amount has, and at least so many decimals.</summary>
    public static string Format(long units, int decimals)
    {
        var pattern = "0." + new string('0', decimals) + new string('#', Math.Max(0, 5 - decimals));
        return (units / UnitsPerCurrency).ToString(pattern, CultureInfo.InvariantCulture);
    }
}
