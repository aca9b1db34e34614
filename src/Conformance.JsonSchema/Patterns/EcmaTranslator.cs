using System.Text;
using System.Text.RegularExpressions;

namespace Conformance.JsonSchema;

/// <summary>
/// Writes an ECMA-262 pattern as one of .NET: the same signs mean other things in places (<c>$</c>, <c>.</c>,
/// <c>\d</c>, <c>\b</c>, a character beyond U+FFFF), and what only .NET knows is refused with an ArgumentException.
/// </summary>
/// <param name="pattern">The pattern.</param>
/// <param name="keepsGreed">
/// Whether repetitions stay greedy or lazy as they are written. Where nothing looks around or back that does not matter to
/// whether there is a match, and .NET 10 errs: it folds nested repetitions of one kind into one, and of three it forgets that
/// the middle one may be of nothing, so that <c>(?:(?:a+)*)+</c> and <c>(?:a+|)+</c> do not match the empty text. So those
/// that may be of nothing become lazy, and all others greedy: such are never folded together.
/// </param>
internal sealed partial class EcmaTranslator(string pattern, bool keepsGreed)
{
    /// <summary>Matches nothing, everywhere, and .NET does not see it.</summary>
    private const string Empty = @"(?:\b|\B)";

    private const string WordBoundary = "(?:(?<=[0-9A-Za-z_])(?![0-9A-Za-z_])|(?<![0-9A-Za-z_])(?=[0-9A-Za-z_]))";
    private const string NoWordBoundary = "(?:(?<=[0-9A-Za-z_])(?=[0-9A-Za-z_])|(?<![0-9A-Za-z_])(?![0-9A-Za-z_]))";

    private readonly EcmaReader _reader = new(pattern);
    private readonly StringBuilder _output = new();

    public string Translate()
    {
        while (!_reader.AtEnd)
            _output.Append(TranslateNext());
        return _output.ToString();
    }

    private string TranslateNext()
    {
        var sign = _reader.Take();
        return sign switch
        {
            "\\" => TranslateEscape(),
            "[" => EcmaClass.Read(_reader).ToString(),
            "(" => TranslateGroup(),
            "." => EcmaClass.AnyButNewLine.ToString(),
            "$" => @"\z",
            "|" when !keepsGreed && (_reader.AtEnd || _reader.Peek is ')' or '|') => sign + Empty,
            "*" or "+" or "?" => TranslateQuantifier(sign),
            "{" when Bounds().IsMatch(pattern, _reader.Position) => TranslateQuantifier(
                sign + _reader.TakeUntil('}') + "}"
            ),
            _ => sign.Length == 1 ? sign : Literal(sign),
        };
    }

    /// <summary>A second sign to repeat by is left to .NET, which refuses it.</summary>
    private string TranslateQuantifier(string quantifier)
    {
        var lazy = _reader.TakeIf("?");
        var again = !_reader.AtEnd && _reader.Peek is '*' or '+' or '?';
        return (keepsGreed || again ? lazy : Nothing().IsMatch(quantifier)) ? quantifier + "?" : quantifier;
    }

    private string TranslateEscape()
    {
        if (_reader.TakeIf("b"))
            return WordBoundary;
        if (_reader.TakeIf("B"))
            return NoWordBoundary;
        if (_reader.TakeIf("k"))
            return @"\k";
        if (_reader.Peek is >= '1' and <= '9')
            return "\\" + _reader.Take();
        return EcmaEscape.ReadClass(_reader)?.ToString() ?? Literal(EcmaEscape.ReadCharacter(_reader));
    }

    private static string Literal(string character) => $"(?:{Regex.Escape(character)})";

    private string TranslateGroup()
    {
        if (!_reader.TakeIf("?"))
            return "(";
        foreach (var kind in new[] { ":", "=", "!", "<=", "<!" })
        {
            if (_reader.TakeIf(kind))
                return "(?" + kind;
        }

        if (
            _reader.TakeIf("<")
            && _reader.TakeUntil('>') is var name
            && name.All(c => char.IsLetterOrDigit(c) || c == '_')
        )
        {
            return $"(?<{name}>";
        }

        throw new ArgumentException("it has a kind of group that ECMA-262 does not have");
    }

    /// <summary>A quantifier that lets a thing be there no time.</summary>
    [GeneratedRegex(@"\A(?:[*?]|\{0+[,}].*)\z")]
    private static partial Regex Nothing();

    /// <summary>The rest of a quantifier such as {2,3}.</summary>
    [GeneratedRegex(@"\G[0-9]+(?:,[0-9]*)?\}")]
    private static partial Regex Bounds();
}
