using System.Text.RegularExpressions;
using Conformance.Core.Contracts;

namespace Conformance.Core.Configuration;

/// <summary>The formats of settings that are words, lists or addresses.</summary>
internal static partial class SettingFormats
{
    private const int ShortestKey = 12;

    private const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <summary>Any text.</summary>
    public static SettingFormat<string> Text { get; } = new("any text", (text, _) => text);

    /// <summary>A key, long enough to be found wherever it stands. An error does not repeat it.</summary>
    public static SettingFormat<string> Key { get; } =
        new($"at least {ShortestKey} characters", (text, _) => ToKey(text));

    /// <summary>The panel's endpoint. An error does not repeat a part that may be a secret.</summary>
    public static SettingFormat<Uri> Endpoint { get; } = new("an http or https URL", (text, _) => ToEndpoint(text));

    /// <summary>On or off, in any case.</summary>
    public static SettingFormat<bool> Switch { get; } =
        new("one of true, false", (text, _) => ToChoice(text, ["true", "false"]) == "true");

    /// <summary>A mode, in any case.</summary>
    public static SettingFormat<Mode> Mode { get; } =
        new($"one of {string.Join(", ", ModeNames)}", (text, _) => ToMode(text));

    /// <summary>The id of a dialect that exists, in any case.</summary>
    public static SettingFormat<string> Dialect { get; } =
        new("the id of a dialect", (text, context) => ToChoice(text, context.Dialects));

    /// <summary>Ids, each of them once, separated by commas.</summary>
    public static SettingFormat<IReadOnlyList<string>> Ids { get; } =
        new("ids, separated by commas", (text, _) => ToIds(text));

    /// <summary>Areas that exist, separated by commas.</summary>
    public static SettingFormat<IReadOnlyList<string>> Areas { get; } =
        new("areas, separated by commas", (text, context) => ToAreas(text, context.Areas));

    /// <summary>The path of a file, as an absolute one.</summary>
    public static SettingFormat<string> File { get; } =
        new("the path of a file", (text, context) => context.Resolve(text));

    /// <summary>The path of a folder, which need not exist, as an absolute one.</summary>
    public static SettingFormat<string> Folder { get; } =
        new("the path of a folder", (text, context) => context.Resolve(text));

    /// <summary>Lines with a header each. An error does not repeat them.</summary>
    public static SettingFormat<IReadOnlyList<KeyValuePair<string, string>>> Headers { get; } =
        new("lines of 'Name: value' in ASCII", (text, _) => [.. text.Split('\n', Trimmed).Select(ToHeader)]);

    private static IReadOnlyList<string> ModeNames => [.. Enum.GetValues<Mode>().Select(mode => mode.ToKebabCase())];

    private static Mode ToMode(string text)
    {
        var name = ToChoice(text, ModeNames);
        return Enum.GetValues<Mode>().First(mode => mode.ToKebabCase() == name);
    }

    private static string ToKey(string text) =>
        text.Length >= ShortestKey
            ? text
            : throw new FormatException(
                $"is shorter than {ShortestKey} characters: "
                    + "it could not be told from ordinary text, and so not be kept out of the report"
            );

    private static Uri ToEndpoint(string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && IsEndpoint(url))
            return url;
        var shown = text.AsSpan().ContainsAny('@', '?', '#') ? "not an endpoint" : $"'{text}'";
        throw new FormatException(
            $"is {shown}: give the endpoint itself, such as https://host/api/v2, "
                + "without user name, query or fragment"
        );
    }

    private static bool IsEndpoint(Uri url) =>
        url.Scheme is "http" or "https"
        && url.UserInfo.Length == 0
        && url.Query.Length == 0
        && url.Fragment.Length == 0;

    private static string ToChoice(string text, IReadOnlyList<string> choices)
    {
        var choice = text.ToLowerInvariant();
        return choices.Contains(choice)
            ? choice
            : throw new FormatException($"is '{choice}': it is one of {string.Join(", ", choices)}");
    }

    private static IReadOnlyList<string> ToIds(string text) => [.. text.Split(',', Trimmed).Distinct()];

    private static IReadOnlyList<string> ToAreas(string text, IReadOnlyList<string> known)
    {
        var areas = ToIds(text);
        var unknown = areas.Except(known).ToList();
        return unknown.Count == 0
            ? areas
            : throw new FormatException(
                $"names '{string.Join("', '", unknown)}': the areas are {string.Join(", ", known)}"
            );
    }

    private static KeyValuePair<string, string> ToHeader(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var isHeader = colon > 0 && HeaderName().IsMatch(line[..colon]) && line.All(char.IsAscii);
        return isHeader
            ? new(line[..colon], line[(colon + 1)..].Trim())
            : throw new FormatException("has a line that is not 'Name: value' in ASCII");
    }

    [GeneratedRegex("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$")]
    private static partial Regex HeaderName();
}
