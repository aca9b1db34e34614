using System.Globalization;

namespace Conformance.ReferencePanel.Http;

/// <summary>Plain ASCII digits without a leading zero; anything else is no number.</summary>
internal static class WholeNumber
{
    private const int MostDigits = 18;

    public static long? Read(string? text)
    {
        if (text is not { Length: > 0 and <= MostDigits } || !text.All(char.IsAsciiDigit))
            return null;

        var hasLeadingZero = text[0] == '0' && text.Length > 1;
        if (hasLeadingZero)
            return null;

        return long.Parse(text, CultureInfo.InvariantCulture);
    }
}
