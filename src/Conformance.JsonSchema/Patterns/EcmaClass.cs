using System.Globalization;
using System.Text;

namespace Conformance.JsonSchema;

/// <summary>
/// A set of characters: its part up to U+FFFF as the inside of a .NET character class, and whether the characters
/// beyond, which .NET sees as surrogate pairs, all belong to it or none does.
/// </summary>
internal sealed class EcmaClass(string set, bool beyond)
{
    private const string Surrogates = @"[\ud800-\udfff]";
    private const string SurrogatePair = @"[\ud800-\udbff][\udc00-\udfff]";

    public static EcmaClass AnyButNewLine { get; } = new(@"^\n\r\u2028\u2029", beyond: true);

    private string Set => set;

    private bool Beyond => beyond;

    public override string ToString() => (set, beyond) switch
    {
        ("", _) => "(?!)",
        (_, false) => $"[{set}-{Surrogates}]",
        _ => $"(?:{SurrogatePair}|[{set}-{Surrogates}])",
    };

    /// <summary>What follows an opening bracket, up to the closing one.</summary>
    public static EcmaClass Read(EcmaReader reader)
    {
        var isNegated = reader.TakeIf("^");
        var set = new StringBuilder();
        var beyond = false;
        while (!reader.TakeIf("]"))
        {
            var part = ReadPart(reader, isFirst: set.Length == 0);
            set.Append(part.Set);
            beyond |= part.Beyond;
        }

        return (isNegated, set.Length) switch
        {
            (false, _) => new EcmaClass(set.ToString(), beyond),
            (true, 0) => new EcmaClass(@"\0-\uffff", beyond: true),
            _ => new EcmaClass($"^{set}", !beyond),
        };
    }

    private static EcmaClass ReadPart(EcmaReader reader, bool isFirst)
    {
        if (reader.TakeIf("-"))
            return new EcmaClass(isFirst || reader.Peek == ']' ? @"\-" : "-", beyond: false);
        if (!reader.TakeIf("\\"))
            return Single(reader.Take());
        if (reader.TakeIf("b"))
            return Single("\b");
        return EcmaEscape.ReadClass(reader) ?? Single(EcmaEscape.ReadCharacter(reader));
    }

    private static EcmaClass Single(string character) => character.Length == 1
        ? new EcmaClass(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character[0]:x4}"), beyond: false)
        : throw new ArgumentException("it lists a character beyond U+FFFF in brackets, which is not supported");
}
