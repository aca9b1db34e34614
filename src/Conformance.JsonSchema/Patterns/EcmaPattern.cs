using System.Text.RegularExpressions;

namespace Conformance.JsonSchema;

/// <summary>
/// A regular expression of ECMA-262 (with its u flag), found anywhere in a text. Most run in time proportional to
/// the text; those that need backtracking are given a second.
/// </summary>
internal sealed class EcmaPattern
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private readonly Regex _regex;

    private EcmaPattern(string text, Regex regex)
    {
        Text = text;
        _regex = regex;
    }

    public string Text { get; }

    public static EcmaPattern Read(string text, KeywordSource source)
    {
        try
        {
            return new EcmaPattern(text, Compile(new EcmaTranslator(text).Translate()));
        }
        catch (ArgumentException error)
        {
            throw source.Error($"{Excerpt.Of(text)} is not a pattern that can be used: {error.Message}", error);
        }
    }

    public bool Matches(string text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new UnjudgeableException(
                $"expected to know within {Timeout.TotalSeconds} s whether {Excerpt.Of(text)} matches {Excerpt.Unquoted(Text)}, found no answer");
        }
    }

    private static Regex Compile(string translated)
    {
        try
        {
            return new Regex(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Timeout);
        }
        catch (NotSupportedException)
        {
            return new Regex(translated, RegexOptions.CultureInvariant, Timeout);
        }
    }
}
