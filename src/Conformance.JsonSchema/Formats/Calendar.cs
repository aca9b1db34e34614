using System.Globalization;
using System.Text.RegularExpressions;

namespace Conformance.JsonSchema;

/// <summary>Dates, times and durations of RFC 3339. Leap seconds end the last minute of a day in UTC.</summary>
internal static class Calendar
{
    public const string Duration = $"P([0-9]+W|{DatePart}({TimePart})?|{TimePart})";

    private const string DatePart = "([0-9]+D|[0-9]+M([0-9]+D)?|[0-9]+Y([0-9]+M([0-9]+D)?)?)";
    private const string TimePart = "T([0-9]+S|[0-9]+M([0-9]+S)?|[0-9]+H([0-9]+M([0-9]+S)?)?)";
    private const string Hour = "[01][0-9]|2[0-3]";
    private const string Minute = "[0-5][0-9]";
    private const int DateLength = 10;
    private const int MinutesPerDay = 24 * 60;

    /// <summary>The Gregorian calendar repeats itself after so many years; the year 0 is not one of .NET.</summary>
    private const int Cycle = 400;

    private static readonly Regex Date = Grammar.Whole("(?<year>[0-9]{4})-(?<month>0[1-9]|1[0-2])-(?<day>[0-3][0-9])");

    private static readonly Regex Time = Grammar.Whole(
        $@"(?<hour>{Hour}):(?<minute>{Minute}):(?<second>[0-5][0-9]|60)(\.[0-9]+)?([Zz]|(?<sign>[+-])(?<hours>{Hour}):(?<minutes>{Minute}))"
    );

    public static bool IsDate(string text)
    {
        var date = Date.Match(text);
        return date.Success
            && Number(date, "day") is >= 1 and var day
            && day <= DateTime.DaysInMonth(Cycle + Number(date, "year") % Cycle, Number(date, "month"));
    }

    public static bool IsTime(string text)
    {
        var time = Time.Match(text);
        return time.Success && (Number(time, "second") < 60 || MinuteInUtc(time) == MinutesPerDay - 1);
    }

    public static bool IsDateTime(string text) =>
        text.Length > DateLength
        && text[DateLength] is 'T' or 't'
        && IsDate(text[..DateLength])
        && IsTime(text[(DateLength + 1)..]);

    private static int MinuteInUtc(Match time)
    {
        var local = Number(time, "hour") * 60 + Number(time, "minute");
        var offset = Number(time, "hours") * 60 + Number(time, "minutes");
        return (local + (time.Groups["sign"].Value == "-" ? offset : MinutesPerDay - offset)) % MinutesPerDay;
    }

    /// <summary>Zero where the group takes no part.</summary>
    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: var digits }
            ? int.Parse(digits, CultureInfo.InvariantCulture)
            : 0;
}
