using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Conformance.JsonSchema;

/// <summary>
/// A regular expression of ECMA-262 (with its u flag), found anywhere in a text. Most run in time proportional to
/// the text, simple ones on text of ASCII as an automaton; those that need backtracking are given a second.
/// </summary>
internal sealed class EcmaPattern
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private readonly Automaton? _automaton;
    private readonly Regex _regex;

    /// <exception cref="ArgumentException">The text is no such pattern, or one that cannot be used; the message says why.</exception>
    private EcmaPattern(string text)
    {
        Text = text;
        _regex = Compile(text);
        _automaton = AsciiPattern.TryCompile(text);
    }

    public string Text { get; }

    public static bool IsOne(string text)
    {
        try
        {
            _ = new EcmaPattern(text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public static EcmaPattern Read(string text, KeywordSource source)
    {
        try
        {
            return new EcmaPattern(text);
        }
        catch (ArgumentException error)
        {
            throw source.Error($"{Excerpt.Of(text)} is not a pattern that can be used: {error.Message}", error);
        }
    }

    public bool Matches(JsonElement text) =>
        _automaton?.Matches(JsonMarshal.GetRawUtf8Value(text)[1..^1]) ?? Matches(InstanceText.Of(text));

    public bool Matches(JsonProperty member) =>
        _automaton?.Matches(JsonMarshal.GetRawUtf8PropertyName(member)) ?? Matches(InstanceText.NameOf(member));

    private bool Matches(string text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new UnjudgeableException(
                $"expected to know within {Timeout.TotalSeconds} s whether {Excerpt.Of(text)} matches {Excerpt.Unquoted(Text)}, found no answer"
            );
        }
    }

    private static Regex Compile(string text)
    {
        try
        {
            return new Regex(
                new EcmaTranslator(text, keepsGreed: false).Translate(),
                RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
                Timeout
            );
        }
        catch (NotSupportedException)
        {
            return new Regex(
                new EcmaTranslator(text, keepsGreed: true).Translate(),
                RegexOptions.CultureInvariant,
                Timeout
            );
        }
    }
}
