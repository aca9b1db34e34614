namespace Conformance.JsonSchema;

/// <summary>Reads a pattern code point by code point.</summary>
internal sealed class EcmaReader(string pattern)
{
    private int _position;

    public bool AtEnd => _position == pattern.Length;

    public char Peek => AtEnd ? throw new ArgumentException("it ends too early") : pattern[_position];

    public string Take()
    {
        var length = char.IsHighSurrogate(Peek) && _position + 1 < pattern.Length ? 2 : 1;
        _position += length;
        return pattern.Substring(_position - length, length);
    }

    public bool TakeIf(string expected)
    {
        if (string.CompareOrdinal(pattern, _position, expected, 0, expected.Length) != 0)
            return false;
        _position += expected.Length;
        return true;
    }

    /// <summary>What stands before the delimiter; both are taken.</summary>
    public string TakeUntil(char delimiter)
    {
        var end = pattern.IndexOf(delimiter, _position);
        if (end < 0)
            throw new ArgumentException($"it lacks a '{delimiter}'");
        var text = pattern[_position..end];
        _position = end + 1;
        return text;
    }

    public string TakeHex(int digits)
    {
        var text = string.Concat(Enumerable.Range(0, digits).Select(_ => Take()));
        return text.All(char.IsAsciiHexDigit) ? text : throw new ArgumentException("it has an escape with wrong digits");
    }
}
