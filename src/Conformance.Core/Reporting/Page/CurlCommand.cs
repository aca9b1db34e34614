using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Conformance.Core.Wire;

namespace Conformance.Core.Reporting.Page;

/// <summary>A command for a POSIX shell that sends a request again. Keys are variables of the shell, named as the settings are.</summary>
public static partial class CurlCommand
{
    public static string Of(SentRequest request) => string.Join(
        " \\\n  ",
        [
            $"curl -sS -X {request.Method} {Quoted(request.Url)}",
            .. request.Headers.Select(header => $"-H {Quoted($"{header.Key}: {header.Value}")}"),
            .. Fields(request),
        ]);

    private static IEnumerable<string> Fields(SentRequest request) => request.Body switch
    {
        BodyKind.Json => ["-H 'Content-Type: application/json'", $"--data {Quoted(JsonSerializer.Serialize(request.Fields.ToDictionary(), ReportJson.Line))}"],
        BodyKind.Query => ["--get", .. Encoded(request)],
        _ => Encoded(request),
    };

    /// <summary>curl takes a name as it is and encodes what follows its first equals sign.</summary>
    private static IEnumerable<string> Encoded(SentRequest request) =>
        request.Fields.Select(field => $"--data-urlencode {Quoted($"{Uri.EscapeDataString(field.Key)}={field.Value}")}");

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

    /// <summary>A key, whole or the variation that was sent; the value of a header that stays out of reports is for the reader to fill in.</summary>
    private static string Variable(Match marker) => marker.Groups["header"].Success
        ? $"\"$PANEL_HEADER_{Screaming(marker.Groups["header"].Value)}\""
        : $"\"${Screaming(marker.Groups["setting"].Value)}{(marker.Groups["variation"].Value is { Length: > 0 } variation ? "_" + variation.ToUpperInvariant() : "")}\"";

    private static string Screaming(string name) => Boundary().Replace(name, "_").ToUpperInvariant();

    private static string Literal(string text)
    {
        if (text.Length == 0)
            return "";
        var visible = VisibleText.Of(text);
        return visible == text ? $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'" : $"$'{string.Concat(text.Select(Spelled))}'";
    }

    private static string Spelled(char c) => c switch
    {
        '\\' or '\'' => $@"\{c}",
        _ when VisibleText.Of(c.ToString()) is { Length: > 1 } => $@"\u{(int)c:x4}",
        _ => c.ToString(),
    };

    [GeneratedRegex("‹(?:Panel\\.Headers (?<header>[^›]+)|(?<setting>Panel\\.[A-Za-z]+)(?: (?<variation>[a-z]+))?)›")]
    private static partial Regex Marker();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])|[^A-Za-z0-9]+")]
    private static partial Regex Boundary();
}
