using System.Globalization;

namespace Conformance.JsonSchema;

/// <summary>
/// Reads patterns that are made of ASCII characters, classes of them, groups, alternatives and quantifiers, with
/// anchors at the ends of the whole alone. All other patterns are left to .NET.
/// </summary>
internal sealed class AsciiPattern
{
    private const int Unbounded = int.MaxValue;
    private const string Syntax = "^$*+?{}]|.";

    private static readonly (int Least, int Most) Once = (1, 1);
    private static readonly Part Empty = new(IsOptional: true, First: 0, Last: 0);

    private readonly EcmaReader _reader;
    private readonly Positions _positions = new();
    private int _depth;

    private AsciiPattern(string text) => _reader = new EcmaReader(text);

    /// <summary>Null if the pattern is not one of these, or has too many positions or states.</summary>
    public static Automaton? TryCompile(string text)
    {
        try
        {
            return new Automaton(new AsciiPattern(text).Read());
        }
        catch (Exception error) when (error is NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private Positions Read()
    {
        _positions.IsBoundToStart = _reader.TakeIf("^");
        var whole = ReadSequence();
        _positions.IsBoundToEnd = _reader.TakeIf("$");
        var isBound = _positions.IsBoundToStart || _positions.IsBoundToEnd;
        while (!isBound && _reader.TakeIf("|"))
            whole = Either(whole, ReadSequence());
        if (!_reader.AtEnd)
            throw new NotSupportedException("The pattern goes on.");

        _positions.Connect(Positions.Beginning, whole.First);
        _positions.Ends = whole.Last | (whole.IsOptional ? Positions.Beginning : 0);
        return _positions;
    }

    private Part ReadAlternatives()
    {
        var part = ReadSequence();
        while (_reader.TakeIf("|"))
            part = Either(part, ReadSequence());
        return part;
    }

    private Part ReadSequence()
    {
        var sequence = Empty;
        while (!_reader.AtEnd && _reader.Peek is not ('|' or ')' or '$'))
            sequence = Then(sequence, ReadRepeated());
        return sequence;
    }

    /// <summary>What may be repeated a certain number of times is read as often, each time into positions of its own.</summary>
    private Part ReadRepeated()
    {
        var start = _reader.Position;
        var part = ReadOne();
        var (least, most) = ReadQuantifier();
        var end = _reader.Position;

        var copies = most == Unbounded ? Math.Max(least, 1) : most;
        var whole = Empty;
        for (var copy = 1; copy <= copies; copy++)
        {
            if (copy > 1)
            {
                _reader.Position = start;
                part = ReadOne();
            }

            if (copy == copies && most == Unbounded)
                _positions.Connect(part.Last, part.First);
            whole = Then(whole, part with { IsOptional = part.IsOptional || copy > least });
        }

        _reader.Position = end;
        return whole;
    }

    /// <summary>Whether it takes as much as it can or as little makes no difference to whether there is a match.</summary>
    private (int Least, int Most) ReadQuantifier()
    {
        var quantifier = _reader switch
        {
            _ when _reader.TakeIf("?") => (0, 1),
            _ when _reader.TakeIf("*") => (0, Unbounded),
            _ when _reader.TakeIf("+") => (1, Unbounded),
            _ when _reader.TakeIf("{") => ReadBounds(_reader.TakeUntil('}').Split(',')),
            _ => Once,
        };
        if (quantifier != Once)
            _reader.TakeIf("?");
        return quantifier;
    }

    private static (int Least, int Most) ReadBounds(string[] bounds)
    {
        var least = ReadBound(bounds[0]);
        var most =
            bounds.Length == 1 ? least
            : bounds[1].Length == 0 ? Unbounded
            : ReadBound(bounds[1]);
        return bounds.Length <= 2 && least <= most && (least, most) != Once
            ? (least, most)
            : throw new NotSupportedException("The pattern has a quantifier that is not read here.");
    }

    private static int ReadBound(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bound) && bound <= Positions.Most
            ? bound
            : throw new NotSupportedException("The pattern has a quantifier that is not read here.");

    private Part ReadOne()
    {
        if (_reader.TakeIf("("))
            return ReadGroup();
        if (_reader.TakeIf("["))
            return One(EcmaClass.Read(_reader));
        if (_reader.TakeIf("\\"))
            return One(EcmaEscape.ReadClass(_reader) ?? EcmaClass.Single(EcmaEscape.ReadCharacter(_reader)));
        return Syntax.Contains(_reader.Peek)
            ? throw new NotSupportedException("The pattern has a sign that is not read here.")
            : One(EcmaClass.Single(_reader.Take()));
    }

    private Part ReadGroup()
    {
        if (!_reader.TakeIf("?:") && _reader.Peek == '?')
            throw new NotSupportedException("The pattern has a group of another kind.");
        if (++_depth > Positions.Most)
            throw new NotSupportedException("The pattern is nested too deeply.");
        var part = ReadAlternatives();
        _depth--;
        return _reader.TakeIf(")") && part.First != 0
            ? part
            : throw new NotSupportedException("The pattern has a group without an end, or without anything in it.");
    }

    private Part One(EcmaClass characters)
    {
        var position = _positions.Add(characters.TakesAscii());
        return new Part(IsOptional: false, position, position);
    }

    private Part Then(Part part, Part next)
    {
        _positions.Connect(part.Last, next.First);
        return new Part(
            part.IsOptional && next.IsOptional,
            part.First | (part.IsOptional ? next.First : 0),
            next.Last | (next.IsOptional ? part.Last : 0)
        );
    }

    private static Part Either(Part part, Part other) =>
        new(part.IsOptional || other.IsOptional, part.First | other.First, part.Last | other.Last);

    /// <summary>A part of the pattern: whether it may be passed over, and the positions that it may begin and end with.</summary>
    private readonly record struct Part(bool IsOptional, ulong First, ulong Last);
}
