using System.Text.RegularExpressions;

namespace Conformance.JsonSchema;

/// <summary>A language given by a regular expression of .NET, which a text as a whole is in or not; in time proportional to the text.</summary>
internal static class Grammar
{
    public static Func<string, bool> Of(string expression, int maxCharacters = int.MaxValue)
    {
        var whole = new Lazy<Regex>(() => Whole(expression));
        return text => text.Length <= maxCharacters && whole.Value.IsMatch(text);
    }

    public static Regex Whole(string expression) =>
        new(
            $@"\A(?:{expression})\z",
            RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.Singleline
        );
}
