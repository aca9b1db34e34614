using System.Globalization;

namespace Conformance.ReferencePanel.Http;

/// <summary>Plain ASCII digits without a leading zero; anything else is no number.</summary>
internal static class WholeNumber
{
    private const int MostDigits = 18;

    public static long? Read(string? text) =>
        text is { Length: > 0 and <= MostDigits } && text.All(char.IsAsciiDigit) && (text[0] != '0' || text.Length == 1)
            ? long.Parse(text, CultureInfo.InvariantCulture)
            : null;
}
