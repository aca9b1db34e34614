namespace Conformance.JsonSchema;

/// <summary>A pattern as a table: from each state and byte to the next state. A text takes one step for each of its bytes.</summary>
internal sealed class Automaton
{
    private const int Bytes = 256;
    private const int MaxStates = 256;

    /// <summary>The state of no positions in which a byte ends that is no character by itself.</summary>
    private const int Unreadable = 0;
    private const int Beginning = 1;

    private readonly List<ulong> _states = [0, Positions.Beginning];
    private readonly byte[] _next;
    private readonly bool[] _accepts;

    /// <exception cref="NotSupportedException">There would be too many states.</exception>
    public Automaton(Positions positions)
    {
        var next = new List<byte>(new byte[Bytes]);
        for (var state = Beginning; state < _states.Count; state++)
        {
            for (var part = 0; part < Bytes; part++)
            {
                next.Add(
                    IsCharacter((char)part) ? StateOf(positions.After(_states[state], (char)part)) : (byte)Unreadable
                );
            }
        }

        _next = [.. next];
        _accepts = _states.Select(positions.Accepts).ToArray();
    }

    /// <summary>Whether a text matches, as its bytes stand in the document; null where it is not all ASCII, or has an escape.</summary>
    public bool? Matches(ReadOnlySpan<byte> raw)
    {
        var next = _next;
        var state = Beginning;
        foreach (var part in raw)
            state = next[(state * Bytes) + part];
        return state == Unreadable ? null : _accepts[state];
    }

    private static bool IsCharacter(char part) => char.IsAscii(part) && part != '\\';

    private byte StateOf(ulong positions)
    {
        var known = _states.IndexOf(positions, Beginning);
        if (known >= 0)
            return (byte)known;
        if (_states.Count == MaxStates)
            throw new NotSupportedException("The pattern has too many states.");
        _states.Add(positions);
        return (byte)(_states.Count - 1);
    }
}
