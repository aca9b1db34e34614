using System.Text;

namespace Conformance.Core.Reports;

/// <summary>
/// Makes any text fit for XML 1.0, which allows few control characters, no half of a surrogate pair, and no U+FFFE.
/// </summary>
internal static class XmlText
{
    /// <summary>
    /// The text with control characters written as escapes, such as <c>\u0007</c>, and U+FFFD in the place of half a
    /// surrogate pair. Ends of lines stay.
    /// </summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text)
    {
        var legal = new StringBuilder();
        foreach (var rune in ReportFormatting.Lines(text).EnumerateRunes())
            legal.Append(IsNoCharacter(rune) ? $@"\u{rune.Value:x4}" : rune.ToString());
        return legal.ToString();
    }

    private static bool IsNoCharacter(Rune rune) => rune.Value is 0xFFFE or 0xFFFF;
}
