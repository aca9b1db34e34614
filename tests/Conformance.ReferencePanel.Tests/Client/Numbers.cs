using System.Globalization;
using System.Text.Json;

namespace Conformance.ReferencePanel.Tests.Client;

/// <summary>Reads a number whether the dialect writes it as one or as a string.</summary>
internal static class Numbers
{
    public static decimal Decimal(this JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            ? decimal.Parse(value.GetString()!, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : value.GetDecimal();

    public static long Whole(this JsonElement value) => (long)value.Decimal();
}
