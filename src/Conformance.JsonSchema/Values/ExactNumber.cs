using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>
/// A JSON number by its exact value, ±0.digits × 10^magnitude, with neither a leading nor a trailing zero among the
/// digits; zero has none. Nothing here grows with the exponent.
/// </summary>
internal readonly record struct ExactNumber(bool IsNegative, string Digits, long Magnitude) : IComparable<ExactNumber>
{
    private const int MaxExponentDigits = 18;
    private const long MaxExponent = 1_000_000_000_000_000_000;

    /// <summary>A decimal holds every number of so many characters exactly, and what is left when one is divided by another.</summary>
    private const int MaxShort = 14;

    private static readonly ExactNumber MaxCount = new(false, "2147483647", 10);

    public bool IsInteger => Digits.Length <= Magnitude || Digits.Length == 0;

    private long Exponent => Magnitude - Digits.Length;

    public static ExactNumber Of(JsonElement number)
    {
        var text = number.GetRawText().AsSpan();
        var isNegative = text[0] == '-';
        if (isNegative)
            text = text[1..];

        var mark = text.IndexOfAny('e', 'E');
        var exponent = mark < 0 ? 0 : ReadExponent(text[(mark + 1)..]);
        var mantissa = mark < 0 ? text : text[..mark];
        var point = mantissa.IndexOf('.');
        var whole = point < 0 ? mantissa : mantissa[..point];
        var fraction = point < 0 ? default : mantissa[(point + 1)..];

        var all = string.Concat(whole, fraction);
        var digits = all.TrimStart('0');
        var magnitude = exponent + whole.Length - (all.Length - digits.Length);
        digits = digits.TrimEnd('0');
        return digits.Length == 0 ? new ExactNumber(false, "", 0) : new ExactNumber(isNegative, digits, magnitude);
    }

    /// <summary>A number that is written in few characters and without an exponent; null for any other.</summary>
    public static decimal? TryShort(JsonElement number)
    {
        var raw = JsonMarshal.GetRawUtf8Value(number);
        return
            raw.Length <= MaxShort
            && Utf8Parser.TryParse(raw, out decimal value, out var read, standardFormat: 'F')
            && read == raw.Length
            ? value
            : null;
    }

    public static bool IsWhole(JsonElement number) =>
        !JsonMarshal.GetRawUtf8Value(number).ContainsAny((byte)'.', (byte)'e', (byte)'E') || Of(number).IsInteger;

    public int CompareTo(ExactNumber other)
    {
        if (Sign != other.Sign)
            return Sign.CompareTo(other.Sign);
        var order =
            Magnitude != other.Magnitude
                ? Magnitude.CompareTo(other.Magnitude)
                : string.CompareOrdinal(Digits, other.Digits);
        return IsNegative ? -order : order;
    }

    /// <summary>Whether the value is an integer times the divisor, which is not zero.</summary>
    public bool IsMultipleOf(ExactNumber divisor)
    {
        if (Digits.Length == 0)
            return true;

        // The last digit is no zero, so no power of ten that the divisor has too much can be in the digits.
        var surplus = Exponent - divisor.Exponent;
        if (surplus < 0)
            return false;

        var modulus = Parse(divisor.Digits);
        return (Parse(Digits) % modulus * BigInteger.ModPow(10, surplus, modulus) % modulus).IsZero;
    }

    /// <summary>An integer that is not negative, as a number of things; more than fits an int counts as the largest.</summary>
    public int ToCount() =>
        CompareTo(MaxCount) >= 0
            ? int.MaxValue
            : int.Parse("0" + Digits.PadRight((int)Magnitude, '0'), CultureInfo.InvariantCulture);

    private int Sign =>
        Digits.Length == 0 ? 0
        : IsNegative ? -1
        : 1;

    private static BigInteger Parse(string digits) => BigInteger.Parse(digits, CultureInfo.InvariantCulture);

    private static long ReadExponent(ReadOnlySpan<char> text)
    {
        var digits = text.TrimStart("+-").TrimStart('0');
        var size = digits.Length switch
        {
            0 => 0,
            > MaxExponentDigits => MaxExponent,
            _ => long.Parse(digits, CultureInfo.InvariantCulture),
        };
        return text[0] == '-' ? -size : size;
    }
}
