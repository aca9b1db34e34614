using System.Globalization;
using System.Numerics;

namespace Conformance.Core.Configuration;

/// <summary>The formats of settings that are numbers. A decimal point is a point; a comma is refused.</summary>
internal static class NumberFormats
{
    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public static SettingFormat<T> Between<T>(T least, T most)
        where T : struct, INumber<T> => Make($"{Noun<T>()} from {least} to {most}", least, most);

    /// <summary>A number of at least <paramref name="least"/>.</summary>
    public static SettingFormat<T> AtLeast<T>(T least)
        where T : struct, INumber<T>, IMinMaxValue<T> => Make($"{Noun<T>()} of at least {least}", least, T.MaxValue);

    /// <summary>Seconds from 0.1 to <paramref name="most"/>.</summary>
    public static SettingFormat<TimeSpan> Seconds(double most)
    {
        var number = Between(0.1d, most);
        return new(number.Values, (text, context) => TimeSpan.FromSeconds(number.Parse(text, context)));
    }

    private static SettingFormat<T> Make<T>(string values, T least, T most)
        where T : struct, INumber<T> => new(values, (text, _) => Parse(text, values, least, most));

    private static T Parse<T>(string text, string values, T least, T most)
        where T : struct, INumber<T>
    {
        var isNumber =
            T.TryParse(text, CultureInfo.InvariantCulture, out var number)
            && !text.Contains(',', StringComparison.Ordinal);
        return isNumber && number >= least && number <= most
            ? number
            : throw new FormatException($"is '{text}': it is {values}");
    }

    private static string Noun<T>() =>
        typeof(T) == typeof(int) || typeof(T) == typeof(long) ? "a whole number" : "a number";
}
