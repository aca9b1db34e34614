using System.Collections;

namespace Conformance.JsonSchema;

/// <summary>Which members of an object, or items of an array, schemas have applied to, by their position.</summary>
internal sealed class EvaluatedParts
{
    private readonly BitArray _parts = new(0);
    private bool _all;

    public bool Contains(int position) => _all || (position < _parts.Length && _parts[position]);

    public void Add(int position)
    {
        if (position >= _parts.Length)
            _parts.Length = 2 * (position + 1);
        _parts[position] = true;
    }

    public void AddAll() => _all = true;

    public void Add(EvaluatedParts others)
    {
        _all |= others._all;
        _parts.Length = Math.Max(_parts.Length, others._parts.Length);
        others._parts.Length = _parts.Length;
        _parts.Or(others._parts);
    }
}
