using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Reports.Page;

/// <summary>
/// A command for bash or zsh that sends a request again. Keys are variables of the shell, named as the settings are; where the run
/// changed a key, or sent a header that stays out of reports, the shell stops and asks for the variable.
/// </summary>
public static partial class CurlCommand
{
    /// <param name="request">The request.</param>
    /// <param name="insecure">Whether the panel's certificate is not checked.</param>
    public static string Of(SentRequest request, bool insecure = false) =>
        string.Join(
            " \\\n  ",
            [
                $"curl -sS{(insecure ? "k" : "")} -X {request.Method} {Quoted(request.Url)}",
                .. request.Headers.Select(header => $"-H {Quoted($"{header.Key}: {header.Value}")}"),
                .. Fields(request),
            ]
        );

    private static IEnumerable<string> Fields(SentRequest request) =>
        request.Body switch
        {
            BodyKind.Json =>
            [
                "-H 'Content-Type: application/json'",
                $"--data {Quoted(JsonSerializer.Serialize(request.Fields.ToDictionary(), ReportJson.Line))}",
            ],
            BodyKind.Query => ["--get", .. Encoded(request)],
            _ =>
            [
                .. Said(request),
                .. Encoded(request).DefaultIfEmpty("--data ''"),
                .. request.Tail is { } tail ? [$"--data-raw {Quoted(tail)}"] : (string[])[],
            ],
        };

    /// <summary>A header without a value takes away the one that curl would send.</summary>
    private static string[] Said(SentRequest request) =>
        request.SaidToBe is { } said ? [$"-H {Quoted($"Content-Type: {said}".TrimEnd())}"] : [];

    /// <summary>curl takes a name as it is and encodes what follows its first equals sign. A NUL no shell can hand on, so that it is encoded here.</summary>
    private static IEnumerable<string> Encoded(SentRequest request) =>
        request.Fields.Select(field =>
            field.Value.Contains('\0', StringComparison.Ordinal)
                ? $"--data-raw {Quoted($"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}")}"
                : $"--data-urlencode {Quoted($"{Uri.EscapeDataString(field.Key)}={field.Value}")}"
        );

    /// <summary>One word of the shell. What would steer a terminal is spelled out, so the command can be read before it is run.</summary>
    private static string Quoted(string text)
    {
        var word = new StringBuilder();
        var rest = 0;
        foreach (Match marker in Marker().Matches(text))
        {
            word.Append(Literal(text[rest..marker.Index])).Append(Variable(marker));
            rest = marker.Index + marker.Length;
        }

        return word.Append(Literal(text[rest..])) is { Length: > 0 } quoted ? quoted.ToString() : "''";
    }

    private static string Variable(Match marker) =>
        marker.Groups["times"].Success
            ? Repeated(
                marker.Groups["letter"].Value[0],
                int.Parse(marker.Groups["times"].ValueSpan, CultureInfo.InvariantCulture)
            )
        : marker.Groups["header"].Success ? Wanted($"PANEL_HEADER_{Screaming(marker.Groups["header"].Value)}")
        : (Screaming(marker.Groups["setting"].Value), marker.Groups["variation"].Value) switch
        {
            ("PANEL_KEY", "" or "array") => "\"$PANEL_KEY\"",
            (_, "unknown") => "'a-key-that-nobody-has'",
            (_, "empty") => "''",
            (_, "verylong") => Repeated('k', 5000),
            (var setting, "" or "array") => Wanted(setting),
            (var setting, var variation) => Wanted($"{setting}_{variation.ToUpperInvariant()}"),
        };

    private static string Wanted(string variable) => $"\"${{{variable}:?}}\"";

    private static string Screaming(string name) => Boundary().Replace(name, "_").ToUpperInvariant();

    private static string Literal(string text)
    {
        if (text.Length == 0)
            return "";
        return text.All(c => c == '\n' || IsVisible(c))
            ? $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'"
            : $"$'{string.Concat(text.Select(Escape))}'";
    }

    private static string Repeated(char letter, int times) =>
        string.Create(CultureInfo.InvariantCulture, $"\"$(printf '{letter}%.0s' $(seq {times}))\"");

    private static string Escape(char c) =>
        c switch
        {
            '\\' or '\'' => $@"\{c}",
            _ when !IsVisible(c) => string.Concat(Encoding.UTF8.GetBytes([c]).Select(one => $@"\x{one:x2}")),
            _ => c.ToString(),
        };

    private static bool IsVisible(char c) => ControlCharacters.Of(c.ToString()).Length == 1;

    [GeneratedRegex(
        "‹(?:Panel\\.Headers (?<header>[^›]+)|(?<setting>Panel\\.[A-Za-z]+)(?: (?<variation>[a-z]+))?|(?<letter>[A-Za-z0-9~]) × (?<times>[0-9]{4,7}))›"
    )]
    private static partial Regex Marker();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])|[^A-Za-z0-9]+")]
    private static partial Regex Boundary();
}
