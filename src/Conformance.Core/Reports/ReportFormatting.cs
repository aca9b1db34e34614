using System.Globalization;
using Conformance.Core.Contracts;
using Conformance.Core.Scenarios;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Reports;

/// <summary>How reports spell what a person reads.</summary>
internal static class ReportFormatting
{
    /// <summary>Several lines, each with what would steer a reader's eye or terminal shown instead.</summary>
    public static string Lines(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(ControlCharacters.Of));

    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    public static string Number(double number) => number.ToString("#,0.###", CultureInfo.InvariantCulture);

    public static string Money(decimal amount) => amount.ToString("0.########", CultureInfo.InvariantCulture);

    public static string Requests(ConformanceReport report) =>
        report.Probes == 0
            ? $"{report.Requests} requests"
            : $"{report.Requests - report.Probes} requests and {report.Probes} {(report.Probes == 1 ? "probe" : "probes")}";

    public static string Duration(double seconds) =>
        seconds < 60
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0.0} min");

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

    /// <summary>What styles and scripts know it by.</summary>
    public static string Class(bool? fits) =>
        fits switch
        {
            true => "fits",
            false => "breaks-it",
            null => "untold",
        };

    public static string Sign(bool? fits) =>
        fits switch
        {
            true => "✓",
            false => "✗",
            null => "–",
        };
}
