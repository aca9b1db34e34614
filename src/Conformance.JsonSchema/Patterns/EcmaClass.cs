using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Conformance.JsonSchema;

/// <summary>
/// A set of characters: its part up to U+FFFF as the inside of a .NET character class, and whether the characters
/// beyond, which .NET sees as surrogate pairs, all belong to it or none does.
/// </summary>
/// <param name="set">The inside of the class.</param>
/// <param name="beyond">Whether the characters beyond U+FFFF belong to it.</param>
/// <param name="highest">No character above this belongs to it.</param>
internal sealed class EcmaClass(string set, bool beyond, char highest = char.MaxValue)
{
    public const char LastAscii = '\x7f';

    private const char FirstSurrogate = '\ud800';
    private const string Surrogates = @"[\ud800-\udfff]";
    private const string SurrogatePair = @"[\ud800-\udbff][\udc00-\udfff]";

    public static EcmaClass AnyButNewLine { get; } = new(@"^\n\r\u2028\u2029", beyond: true);

    private string Set => set;

    private bool Beyond => beyond;

    private char Highest => highest;

    public override string ToString() =>
        (set, beyond) switch
        {
            ("", _) => "(?!)",
            (_, false) => highest < FirstSurrogate ? $"[{set}]" : $"[{set}-{Surrogates}]",
            _ => $"(?:{SurrogatePair}|[{set}-{Surrogates}])",
        };

    /// <summary>What follows an opening bracket, up to the closing one.</summary>
    public static EcmaClass Read(EcmaReader reader)
    {
        var isNegated = reader.TakeIf("^");
        var set = new StringBuilder();
        var beyond = false;
        var highest = '\0';
        while (!reader.TakeIf("]"))
        {
            var part = ReadPart(reader, isFirst: set.Length == 0);
            set.Append(part.Set);
            beyond |= part.Beyond;
            highest = part.Highest > highest ? part.Highest : highest;
        }

        return (isNegated, set.Length) switch
        {
            (false, _) => new EcmaClass(set.ToString(), beyond, highest),
            (true, 0) => new EcmaClass(@"\0-\uffff", beyond: true),
            _ => new EcmaClass($"^{set}", !beyond),
        };
    }

    public static EcmaClass Single(string character) =>
        character.Length == 1
            ? new EcmaClass(
                string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character[0]:x4}"),
                beyond: false,
                highest: character[0]
            )
            : throw new ArgumentException("it lists a character beyond U+FFFF in brackets, which is not supported");

    /// <summary>Which characters of ASCII belong to it.</summary>
    /// <exception cref="NotSupportedException">Others do, too.</exception>
    public Func<char, bool> TakesAscii()
    {
        if (beyond || highest > LastAscii)
            throw new NotSupportedException("The class has characters beyond ASCII.");
        var one = new Regex(ToString(), RegexOptions.CultureInvariant);
        return character => one.IsMatch([character]);
    }

    private static EcmaClass ReadPart(EcmaReader reader, bool isFirst)
    {
        if (reader.TakeIf("-"))
            return new EcmaClass(isFirst || reader.Peek == ']' ? @"\-" : "-", beyond: false, highest: '-');
        if (!reader.TakeIf("\\"))
            return Single(reader.Take());
        if (reader.TakeIf("b"))
            return Single("\b");
        return EcmaEscape.ReadClass(reader) ?? Single(EcmaEscape.ReadCharacter(reader));
    }
}
