using System.Text.Json;
using Json.Schema;

namespace Conformance.Core.Schemas;

/// <summary>Where the library is not exact: it counts characters as readers see them, and rounds to a double.</summary>
internal static class Exactly
{
    /// <param name="isValid">The library's answer.</param>
    /// <exception cref="OverflowException">The number has an exponent beyond all use.</exception>
    public static bool Holds(KeywordData keyword, JsonElement value, bool isValid) =>
        (keyword.Handler.Name, value.ValueKind) switch
        {
            ("minLength", JsonValueKind.String) => CodePoints(value) >= (long)keyword.Value!,
            ("maxLength", JsonValueKind.String) => CodePoints(value) <= (long)keyword.Value!,
            ("type", JsonValueKind.Number) when isValid => AllowsFractions(keyword) || IsWhole(value.GetRawText()),
            _ => isValid,
        };

    public static int CodePoints(JsonElement text) => text.GetString()!.EnumerateRunes().Count();

    private static bool AllowsFractions(KeywordData type) =>
        ((SchemaValueType)type.Value!).HasFlag(SchemaValueType.Number);

    private static bool IsWhole(string number)
    {
        var parts = number.Split('e', 'E');
        var exponent = parts.Length > 1 ? int.Parse(parts[1]) : 0;
        var fraction = parts[0].Split('.').Skip(1).FirstOrDefault("").TrimEnd('0').Length;
        var digits = parts[0].Replace(".", "").TrimStart('-').TrimStart('0');
        var trailingZeros = digits.Length - digits.TrimEnd('0').Length;
        return digits.Trim('0').Length == 0 || exponent - fraction + (fraction > 0 ? 0 : trailingZeros) >= 0;
    }
}
