using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>
/// What belongs to a name, found by the name's bytes as they stand in the document, unless they are escaped there. The
/// names are a schema's, so nobody who sends values can make them collide.
/// </summary>
internal sealed class NameTable<TValue>
    where TValue : class
{
    private readonly Dictionary<string, TValue> _values;
    private readonly Entry[] _entries;
    private readonly int[] _buckets;

    public NameTable(IEnumerable<KeyValuePair<string, TValue>> values)
    {
        _values = new Dictionary<string, TValue>(values);
        _buckets = new int[BitOperations.RoundUpToPowerOf2((uint)_values.Count * 2 + 1)];
        Array.Fill(_buckets, -1);
        _entries = _values.Where(entry => !entry.Key.Contains('\\')).Select(Enter).ToArray();
    }

    /// <param name="member">The member whose name is looked up.</param>
    /// <param name="guess">
    /// Where the name is looked for first, at the start 0: behind the one that was found last, because members mostly
    /// come in the order in which the schema names them.
    /// </param>
    /// <returns>Null if the table does not have it.</returns>
    public TValue? Find(in JsonProperty member, ref int guess)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(member);
        if ((uint)guess >= (uint)_entries.Length || !raw.SequenceEqual(_entries[guess].Name))
            guess = IndexOf(raw);
        if (guess >= 0)
            return _entries[guess++].Value;
        guess = 0;
        return FindEscaped(member, raw);
    }

    private TValue? FindEscaped(in JsonProperty member, ReadOnlySpan<byte> raw) =>
        RawText.IsPlain(raw) ? null : _values.GetValueOrDefault(InstanceText.NameOf(member));

    private int IndexOf(ReadOnlySpan<byte> name)
    {
        var index = _buckets[Hash(name) & (uint)(_buckets.Length - 1)];
        while (index >= 0 && !name.SequenceEqual(_entries[index].Name))
            index = _entries[index].Next;
        return index;
    }

    private Entry Enter(KeyValuePair<string, TValue> value, int index)
    {
        var name = Encoding.UTF8.GetBytes(value.Key);
        ref var bucket = ref _buckets[Hash(name) & (uint)(_buckets.Length - 1)];
        var entry = new Entry(name, value.Value, bucket);
        bucket = index;
        return entry;
    }

    /// <summary>Mixes the length with the first and the last bytes, which is where names differ.</summary>
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        var ends = name.Length switch
        {
            >= sizeof(ulong) => BinaryPrimitives.ReadUInt64LittleEndian(name) * 31UL
                + BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]),
            >= sizeof(uint) => BinaryPrimitives.ReadUInt32LittleEndian(name) * 31UL
                + BinaryPrimitives.ReadUInt32LittleEndian(name[^sizeof(uint)..]),
            > 0 => (((name[0] * 31UL) + name[name.Length / 2]) * 31) + name[^1],
            _ => 0UL,
        };
        return (uint)(((ends + (ulong)name.Length) * 0x9E3779B97F4A7C15) >> 40);
    }

    /// <param name="Name">In UTF-8.</param>
    /// <param name="Value">What belongs to it.</param>
    /// <param name="Next">The next entry in the same bucket, or -1.</param>
    private readonly record struct Entry(byte[] Name, TValue Value, int Next);
}
