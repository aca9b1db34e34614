using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Json.Schema;

namespace Conformance.Core.Schemas;

/// <summary>What keywords expect and what values are, in one line that is harmless to a console.</summary>
internal static class Wording
{
    private const int MaxCharacters = 80;
    private const int MaxBytes = 1000;
    private const int MaxList = 250;
    private static readonly char[] WhiteSpace = [' ', '\t', '\r', '\n'];

    /// <summary>What satisfies a keyword, to follow the word "expected".</summary>
    public static string Expected(KeywordData keyword)
    {
        var value = keyword.RawValue;
        return keyword.Handler.Name switch
        {
            "type" => string.Join(" or ", Entries(value).Select(type => WithArticle(type.GetString()!))),
            "enum" => $"one of {List(Entries(value).Select(Excerpt))}",
            "const" => Excerpt(value),
            "pattern" => $"text that matches {Printable(value.GetString()!)}",
            "minimum" => $"at least {value}",
            "maximum" => $"at most {value}",
            "exclusiveMinimum" => $"more than {value}",
            "exclusiveMaximum" => $"less than {value}",
            "minLength" => $"at least {Count(value, "character")}",
            "maxLength" => $"at most {Count(value, "character")}",
            "minItems" => $"at least {Count(value, "item")}",
            "maxItems" => $"at most {Count(value, "item")}",
            "uniqueItems" => "items that all differ",
            var name => $"what \"{name}\": {Excerpt(value)} describes",
        };
    }

    /// <summary>What a value is, as far as a keyword looks at it, to follow the word "found".</summary>
    public static string Actual(string keyword, JsonElement value) =>
        keyword switch
        {
            "type" => WithType(value),
            "minLength" or "maxLength" => $"{Exactly.CodePoints(value)}: {Excerpt(value)}",
            "minItems" or "maxItems" => $"{value.GetArrayLength()}",
            _ => Excerpt(value),
        };

    /// <summary>A value as JSON, and text in quotes, cut after about 80 characters.</summary>
    public static string Excerpt(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && TextOf(value) is { } text)
            return Excerpt(text);
        var raw = JsonMarshal.GetRawUtf8Value(value);
        var start = Encoding.UTF8.GetString(raw[..Math.Min(raw.Length, MaxBytes)]);
        return Printable(string.Join(' ', start.Split(WhiteSpace, StringSplitOptions.RemoveEmptyEntries)));
    }

    public static string Excerpt(string text) => $"\"{Printable(text.Replace("\\", "\\\\").Replace("\"", "\\\""))}\"";

    private static string? TextOf(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Printable(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= MaxCharacters)
                return shown.Append('…').ToString();
            shown.Append(IsUnsafe(rune) ? $"\\u{rune.Value:x4}" : rune.ToString());
        }

        return shown.ToString();
    }

    private static bool IsUnsafe(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    private static string List(IEnumerable<string> excerpts)
    {
        var list = string.Join(", ", excerpts);
        return list.Length <= MaxList
            ? list
            : $"{list[..list.LastIndexOf(", ", MaxList, StringComparison.Ordinal)]}, …";
    }

    private static JsonElement[] Entries(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    private static string Count(JsonElement number, string unit) =>
        number.GetRawText() == "1" ? $"1 {unit}" : $"{number} {unit}s";

    private static string WithArticle(string type) =>
        type switch
        {
            "null" => type,
            "integer" or "object" or "array" => $"an {type}",
            _ => $"a {type}",
        };

    private static string WithType(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "an array",
            JsonValueKind.String => $"the string {Excerpt(value)}",
            JsonValueKind.Number => $"the number {Excerpt(value)}",
            JsonValueKind.Null => "null",
            _ => $"the boolean {Excerpt(value)}",
        };
}
