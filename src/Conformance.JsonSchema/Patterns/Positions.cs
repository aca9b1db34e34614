using System.Numerics;

namespace Conformance.JsonSchema;

/// <summary>
/// The places in a pattern that take a character, and which may follow which. A set of them is the bits of a word; the
/// lowest stands for the pattern's beginning.
/// </summary>
internal sealed class Positions
{
    public const ulong Beginning = 1;
    public const int Most = 64;

    private readonly ulong[] _follows = new ulong[Most];
    private readonly ulong[] _taking = new ulong[EcmaClass.LastAscii + 1];
    private int _count = 1;

    /// <summary>Where a match may end.</summary>
    public ulong Ends { get; set; }

    /// <summary>Whether a match has to begin where the text does (<c>^</c>).</summary>
    public bool IsBoundToStart { get; set; }

    /// <summary>Whether a match has to end where the text does (<c>$</c>).</summary>
    public bool IsBoundToEnd { get; set; }

    /// <summary>Another position, as a set.</summary>
    /// <exception cref="NotSupportedException">There are too many.</exception>
    public ulong Add(Func<char, bool> takes)
    {
        if (_count == Most)
            throw new NotSupportedException("The pattern has too many positions.");
        var position = 1UL << _count++;
        for (var part = '\0'; part <= EcmaClass.LastAscii; part++)
            _taking[part] |= takes(part) ? position : 0;
        return position;
    }

    public void Connect(ulong from, ulong to)
    {
        for (; from != 0; from &= from - 1)
            _follows[BitOperations.TrailingZeroCount(from)] |= to;
    }

    /// <summary>The positions that may be reached from any of these by a character of ASCII.</summary>
    public ulong After(ulong positions, char part)
    {
        if (!IsBoundToEnd && Accepts(positions))
            return positions;
        var reached = IsBoundToStart ? 0 : Beginning;
        for (var rest = positions; rest != 0; rest &= rest - 1)
            reached |= _follows[BitOperations.TrailingZeroCount(rest)] & _taking[part];
        return reached;
    }

    public bool Accepts(ulong positions) => (positions & Ends) != 0;
}
