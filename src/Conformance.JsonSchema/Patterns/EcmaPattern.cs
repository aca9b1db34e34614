using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Conformance.JsonSchema;

/// <summary>
/// A regular expression of ECMA-262 (with its u flag), found anywhere in a text. Most run in time proportional to
/// the text; those that need backtracking are given a second.
/// </summary>
internal sealed class EcmaPattern
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private const int MaxCharactersOnStack = 64;

    private readonly Regex _regex;

    private EcmaPattern(string text, Regex regex)
    {
        Text = text;
        _regex = regex;
    }

    public string Text { get; }

    public static bool IsOne(string text)
    {
        try
        {
            Compile(text);
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
            return new EcmaPattern(text, Compile(text));
        }
        catch (ArgumentException error)
        {
            throw source.Error($"{Excerpt.Of(text)} is not a pattern that can be used: {error.Message}", error);
        }
    }

    public bool Matches(JsonElement text) =>
        RawText.TryOf(text, out var raw) && raw.Length <= MaxCharactersOnStack ? Matches(raw) : Matches(InstanceText.Of(text));

    public bool Matches(JsonProperty member) =>
        RawText.TryOf(member, out var raw) && raw.Length <= MaxCharactersOnStack ? Matches(raw) : Matches(InstanceText.NameOf(member));

    private bool Matches(ReadOnlySpan<byte> utf8)
    {
        var text = (Span<char>)stackalloc char[MaxCharactersOnStack];
        return Matches(text[..Encoding.UTF8.GetChars(utf8, text)]);
    }

    private bool Matches(ReadOnlySpan<char> text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new UnjudgeableException(
                $"expected to know within {Timeout.TotalSeconds} s whether {Excerpt.Of(text.ToString())} matches {Excerpt.Unquoted(Text)}, found no answer");
        }
    }

    private static Regex Compile(string text)
    {
        var translated = new EcmaTranslator(text).Translate();
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
