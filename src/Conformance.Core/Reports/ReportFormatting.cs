using System.Globalization;
using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Reports;

/// <summary>Numbers, words and signs as a person reads them in reports.</summary>
internal static class ReportFormatting
{
    /// <summary>Several lines, each with control and formatting characters written as escapes.</summary>
    public static string Lines(string text) =>
        string.Join(
            '\n',
            text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(ControlCharacters.Escape)
        );

    /// <summary>The words with a capital at their beginning.</summary>
    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>A number with commas between thousands, and three decimals at most.</summary>
    public static string Number(double number) => number.ToString("#,0.###", CultureInfo.InvariantCulture);

    /// <summary>An amount of money with as many decimals as it has, and eight at most.</summary>
    public static string Money(decimal amount) => amount.ToString("0.########", CultureInfo.InvariantCulture);

    /// <summary>What the run's orders cost, in the account's currency.</summary>
    public static string Spent(ConformanceReport report) =>
        report.Spent is { } spent ? $"{Money(spent)} spent" : "spend unknown";

    /// <summary>How many requests were sent, with the probes among them counted apart.</summary>
    public static string Requests(ConformanceReport report)
    {
        if (report.Probes == 0)
            return $"{report.Requests} requests";
        var probes = report.Probes == 1 ? "1 probe" : $"{report.Probes} probes";
        return $"{report.Requests - report.Probes} requests and {probes}";
    }

    /// <summary>Seconds, or minutes from a minute on.</summary>
    public static string Duration(double seconds) =>
        seconds < 60
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0.0} min");

    /// <summary>The outcome in words, such as <c>not verified</c>.</summary>
    public static string Spaced(Outcome outcome) => outcome.ToKebabCase().Replace('-', ' ');

    /// <summary>A sign that tells outcomes apart without colour.</summary>
    public static string Sign(Outcome outcome) =>
        outcome switch
        {
            Outcome.Passed => "✓",
            Outcome.Failed => "✗",
            Outcome.Deviates => "!",
            Outcome.Inconclusive => "?",
            _ => "–",
        };

    /// <summary>The class by which styles, scripts and tests find out whether a consumer can read the panel.</summary>
    public static string Class(bool? compatible) =>
        compatible switch
        {
            true => "fits",
            false => "breaks-it",
            null => "untold",
        };

    /// <summary>
    /// A sign for whether a consumer can read the panel; null where nothing was recorded that shows it.
    /// </summary>
    public static string Sign(bool? compatible) =>
        compatible switch
        {
            true => "✓",
            false => "✗",
            null => "–",
        };
}
