using System.Globalization;

namespace Conformance.Core.Transcripts;

/// <summary>
/// Makes text that came from a panel fit for a terminal or a page: it shows what would control them as escapes.
/// </summary>
public static class ControlCharacters
{
    /// <summary>
    /// The escape of the escape character. Test runners turn <c>\u001b[</c> back into what it stands for, and leave
    /// this.
    /// </summary>
    private const string EscapeOfEscape = @"\x1b";

    private const char NonJoiner = '\u200c';
    private const char Joiner = '\u200d';

    /// <summary>
    /// The text with control and formatting characters, ends of lines among them, written as escapes such as
    /// <c>\u202e</c>.
    /// </summary>
    /// <param name="text">Any text.</param>
    public static string Escape(string text) =>
        (text.Any(Controls) ? string.Concat(text.Select(Shown)) : text).Replace(
            @"\u001b",
            EscapeOfEscape,
            StringComparison.OrdinalIgnoreCase
        );

    /// <summary>The beginning of a text, with <c>…</c> as its last character where some are missing.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">The most characters that it may have, the mark among them.</param>
    public static string Truncate(string text, int most) => text.Length <= most ? text : Start(text, most - 1) + "…";

    /// <summary>The first characters of a text, less one where that would part a surrogate pair.</summary>
    /// <param name="text">A text that has at least that many.</param>
    /// <param name="length">How many.</param>
    public static string Start(string text, int length) =>
        text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static string Shown(char c) => Controls(c) ? Escaped(c) : c.ToString();

    private static bool Controls(char c) =>
        c is not (NonJoiner or Joiner)
        && char.GetUnicodeCategory(c)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    private static string Escaped(char c) =>
        c switch
        {
            '\u001b' => EscapeOfEscape,
            '\n' => @"\n",
            '\r' => @"\r",
            '\t' => @"\t",
            _ => $@"\u{(int)c:x4}",
        };
}
