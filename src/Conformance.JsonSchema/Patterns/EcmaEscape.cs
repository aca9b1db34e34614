using System.Globalization;
using System.Text;

namespace Conformance.JsonSchema;

/// <summary>What may follow a backslash, in brackets or outside.</summary>
internal static class EcmaEscape
{
    private const string Syntax = @"^$\.*+?()[]{}|/-";

    private static readonly Dictionary<char, EcmaClass> Classes = new()
    {
        ['d'] = new("0-9", beyond: false, highest: '9'),
        ['D'] = new(@"\0-/:-\uffff", beyond: true),
        ['w'] = new("0-9A-Za-z_", beyond: false, highest: 'z'),
        ['W'] = new(@"\0-/:-@\[-\^`{-\uffff", beyond: true),
        ['s'] = new(@"\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff", beyond: false),
        ['S'] = new(
            @"\0-\x08\x0e-\x1f!-\u009f\u00a1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff\u3001-\ufefe\uff00-\uffff",
            beyond: true
        ),
    };

    private static readonly Dictionary<char, string> Controls = new()
    {
        ['t'] = "\t",
        ['n'] = "\n",
        ['v'] = "\v",
        ['f'] = "\f",
        ['r'] = "\r",
    };

    /// <summary>A set of characters such as \d; null, with nothing taken, if none stands there.</summary>
    public static EcmaClass? ReadClass(EcmaReader reader)
    {
        if (Classes.TryGetValue(reader.Peek, out var known))
        {
            reader.Take();
            return known;
        }

        if (reader.TakeIf("p{"))
            return new EcmaClass($"\\p{{{GeneralCategory.Named(reader.TakeUntil('}'))}}}", beyond: false);
        return reader.TakeIf("P{")
            ? new EcmaClass($"\\P{{{GeneralCategory.Named(reader.TakeUntil('}'))}}}", beyond: true)
            : null;
    }

    public static string ReadCharacter(EcmaReader reader)
    {
        var sign = reader.Take();
        if (Controls.TryGetValue(sign[0], out var control))
            return control;
        if (Syntax.Contains(sign, StringComparison.Ordinal))
            return sign;
        return sign switch
        {
            "0" when reader.AtEnd || !char.IsAsciiDigit(reader.Peek) => "\0",
            "c" when char.IsAsciiLetter(reader.Peek) => $"{(char)(reader.Take()[0] % 32)}",
            "x" => FromHex(reader.TakeHex(2)),
            "u" when reader.TakeIf("{") => FromHex(reader.TakeUntil('}')),
            "u" => ReadCodeUnit(reader),
            _ => throw new ArgumentException($"it has the escape \\{sign}, which ECMA-262 does not have"),
        };
    }

    private static string ReadCodeUnit(EcmaReader reader)
    {
        var high = ToCode(reader.TakeHex(4));
        return char.IsHighSurrogate((char)high) && reader.TakeIf("\\u")
            ? $"{(char)high}{(char)ToCode(reader.TakeHex(4))}"
            : Character(high);
    }

    private static string FromHex(string digits) => Character(ToCode(digits));

    private static string Character(int code) =>
        Rune.IsValid(code)
            ? new Rune(code).ToString()
            : throw new ArgumentException("it names a character that does not exist");

    private static int ToCode(string digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? code
            : throw new ArgumentException("it has an escape with wrong digits");
}
