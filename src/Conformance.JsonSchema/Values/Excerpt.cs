using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>Values in messages: in one line, of bounded length, and harmless to a console.</summary>
internal static class Excerpt
{
    private const int MaxCharacters = 80;
    private const int MaxBytes = 1000;
    private const int MaxPhrase = 200;

    public static string Of(string text) => $"\"{Printable(text, quoted: true)}\"";

    public static string Of(JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        if (value.ValueKind == JsonValueKind.String && raw.Length <= MaxBytes && Decode(value) is { } text)
            return Of(text);
        return Printable(Encoding.UTF8.GetString(raw[..Math.Min(raw.Length, MaxBytes)]), quoted: false);
    }

    /// <summary>Text of the schema's author, without quotes.</summary>
    public static string Unquoted(string text) => Printable(text, quoted: false);

    /// <summary>The value with the name of its type, an object or array by that name alone.</summary>
    public static string WithType(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "an array",
            JsonValueKind.String => $"the string {Of(value)}",
            JsonValueKind.Number => $"the number {Of(value)}",
            JsonValueKind.Null => "null",
            _ => $"the boolean {Of(value)}",
        };

    /// <summary>A phrase that is fit to be shown, cut where it would fill a screen.</summary>
    public static string Shorten(string phrase)
    {
        if (phrase.Length <= MaxPhrase)
            return phrase;
        var end = char.IsHighSurrogate(phrase[MaxPhrase - 1]) ? MaxPhrase - 1 : MaxPhrase;
        return phrase[..end] + "…";
    }

    public static string List(IEnumerable<string> excerpts)
    {
        var text = new StringBuilder();
        foreach (var excerpt in excerpts)
        {
            if (text.Length > MaxPhrase)
                return text.Append(", …").ToString();
            text.Append(text.Length == 0 ? "" : ", ").Append(excerpt);
        }

        return text.ToString();
    }

    private static string? Decode(JsonElement text)
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

    private static string Printable(string text, bool quoted)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= MaxCharacters)
                return shown.Append('…').ToString();
            Append(shown, rune, quoted);
        }

        return shown.ToString();
    }

    private static void Append(StringBuilder shown, Rune rune, bool quoted)
    {
        if (!quoted && rune.Value is ' ' or '\t' or '\r' or '\n')
            shown.Append(shown.Length > 0 && shown[^1] == ' ' ? "" : " ");
        else if (quoted && rune.Value is '"' or '\\')
            shown.Append('\\').Append(rune);
        else if (IsUnsafe(rune))
            shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
        else
            shown.Append(rune);
    }

    private static bool IsUnsafe(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
