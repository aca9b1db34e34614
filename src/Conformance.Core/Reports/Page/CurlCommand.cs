using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Reports.Page;

/// <summary>
/// Makes a command for bash or zsh that sends a request again. Keys are variables of the shell, named as the settings
/// are; where the run changed a key, or sent a header that stays out of reports, the shell stops and names the
/// missing variable.
/// </summary>
public static partial class CurlCommand
{
    /// <summary>Characters of the very long key that runs send.</summary>
    private const int LongestKey = 5000;

    /// <summary>The command, on several lines.</summary>
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
                .. ContentType(request),
                .. Encoded(request).DefaultIfEmpty("--data ''"),
                .. request.RawSuffix is { } tail ? [$"--data-raw {Quoted(tail)}"] : (string[])[],
            ],
        };

    /// <summary>A header without a value takes away the one that curl would send.</summary>
    private static string[] ContentType(SentRequest request) =>
        request.ContentType is { } type ? [$"-H {Quoted($"Content-Type: {type}".TrimEnd())}"] : [];

    private static IEnumerable<string> Encoded(SentRequest request) => request.Fields.Select(Encoded);

    /// <summary>
    /// curl takes a name as it is and encodes what follows its first equals sign. A NUL is encoded here, for no shell
    /// can pass it on.
    /// </summary>
    private static string Encoded(KeyValuePair<string, string> field)
    {
        var name = Uri.EscapeDataString(field.Key);
        return field.Value.Contains('\0', StringComparison.Ordinal)
            ? $"--data-raw {Quoted($"{name}={Uri.EscapeDataString(field.Value)}")}"
            : $"--data-urlencode {Quoted($"{name}={field.Value}")}";
    }

    /// <summary>
    /// One word of the shell. Control characters are escaped, so that the command can be read before it is run.
    /// </summary>
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

    private static string Variable(Match marker)
    {
        var groups = marker.Groups;
        if (groups["times"].Success)
        {
            var times = int.Parse(groups["times"].ValueSpan, CultureInfo.InvariantCulture);
            return Repeated(groups["letter"].Value[0], times);
        }

        if (groups["header"].Success)
            return Required($"PANEL_HEADER_{UpperSnakeCase(groups["header"].Value)}");
        return Key(UpperSnakeCase(groups["setting"].Value), groups["variation"].Value);
    }

    private static string Key(string variable, string variation) =>
        (variable, variation) switch
        {
            ("PANEL_KEY", "" or "array") => "\"$PANEL_KEY\"",
            (_, "unknown") => "'a-key-that-nobody-has'",
            (_, "empty") => "''",
            (_, "verylong") => Repeated('k', LongestKey),
            (_, "" or "array") => Required(variable),
            _ => Required($"{variable}_{variation.ToUpperInvariant()}"),
        };

    private static string Required(string variable) => $"\"${{{variable}:?}}\"";

    private static string UpperSnakeCase(string name) => Boundary().Replace(name, "_").ToUpperInvariant();

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

    private static bool IsVisible(char c) => ControlCharacters.Escape(c.ToString()).Length == 1;

    [GeneratedRegex(
        "‹(?:Panel\\.Headers (?<header>[^›]+)"
            + "|(?<setting>Panel\\.[A-Za-z]+)(?: (?<variation>[a-z]+))?"
            + "|(?<letter>[A-Za-z0-9~]) × (?<times>[0-9]{4,7}))›"
    )]
    private static partial Regex Marker();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])|[^A-Za-z0-9]+")]
    private static partial Regex Boundary();
}
