namespace Conformance.JsonSchema;

/// <summary>Reads a pattern code point by code point.</summary>
internal sealed class EcmaReader(string pattern)
{
    /// <summary>Where the next character stands; may be set back to what it was before.</summary>
    public int Position { get; set; }

    public bool AtEnd => Position == pattern.Length;

    public char Peek => AtEnd ? throw new ArgumentException("it ends too early") : pattern[Position];

    public string Take()
    {
        var length = char.IsHighSurrogate(Peek) && Position + 1 < pattern.Length ? 2 : 1;
        Position += length;
        return pattern.Substring(Position - length, length);
    }

    public bool TakeIf(string expected)
    {
        if (string.CompareOrdinal(pattern, Position, expected, 0, expected.Length) != 0)
            return false;
        Position += expected.Length;
        return true;
    }

    /// <summary>What stands before the delimiter; both are taken.</summary>
    public string TakeUntil(char delimiter)
    {
        var end = pattern.IndexOf(delimiter, Position);
        if (end < 0)
            throw new ArgumentException($"it lacks a '{delimiter}'");
        var text = pattern[Position..end];
        Position = end + 1;
        return text;
    }

    public string TakeHex(int digits)
    {
        var text = string.Concat(Enumerable.Range(0, digits).Select(_ => Take()));
        return text.All(char.IsAsciiHexDigit)
            ? text
            : throw new ArgumentException("it has an escape with wrong digits");
    }
}
