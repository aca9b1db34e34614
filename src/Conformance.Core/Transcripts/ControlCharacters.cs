using System.Globalization;

namespace Conformance.Core.Transcripts;

/// <summary>Makes text that came from a panel fit for a terminal or a page: what would steer it is shown instead.</summary>
public static class ControlCharacters
{
    /// <summary>The escape of the escape character. Where tests run, a well-meaning runner turns <c>\u001b[</c> back into what it stands for.</summary>
    private const string Escaped = @"\x1b";

    private const char NonJoiner = '\u200c';
    private const char Joiner = '\u200d';

    /// <summary>The text with control and formatting characters written as escapes, such as <c>\u202e</c>.</summary>
    public static string Of(string text) =>
        (text.Any(Steers) ? string.Concat(text.Select(c => Steers(c) ? Escape(c) : c.ToString())) : text).Replace(
            @"\u001b",
            Escaped,
            StringComparison.OrdinalIgnoreCase
        );

    /// <summary>At most so many characters, and a mark where some are missing.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : Start(text, most - 1) + "…";

    /// <summary>The first so many characters, less one where that would part a surrogate pair.</summary>
    public static string Start(string text, int length) =>
        text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static bool Steers(char c) =>
        c is not (NonJoiner or Joiner)
        && char.GetUnicodeCategory(c)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    private static string Escape(char c) =>
        c switch
        {
            '\u001b' => Escaped,
            '\n' => @"\n",
            '\r' => @"\r",
            '\t' => @"\t",
            _ => $@"\u{(int)c:x4}",
        };
}
