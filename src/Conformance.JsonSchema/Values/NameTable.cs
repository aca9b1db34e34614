using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>What belongs to a name, found by the bytes of the document where it is written there without escapes.</summary>
internal sealed class NameTable<TValue>
{
    private readonly Dictionary<byte[], TValue> _values = new(Utf8Comparer.Instance);
    private readonly Dictionary<byte[], TValue>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

    public NameTable(IEnumerable<KeyValuePair<string, TValue>> values)
    {
        foreach (var (name, value) in values)
            _values.Add(Encoding.UTF8.GetBytes(name), value);
        _lookup = _values.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public bool TryFind(JsonProperty member, [MaybeNullWhen(false)] out TValue value) =>
        _lookup.TryGetValue(RawText.TryOf(member, out var raw) ? raw : Encoding.UTF8.GetBytes(InstanceText.NameOf(member)), out value);

    public bool TryFind(JsonElement text, [MaybeNullWhen(false)] out TValue value) =>
        _lookup.TryGetValue(RawText.TryOf(text, out var raw) ? raw : Encoding.UTF8.GetBytes(InstanceText.Of(text)), out value);
}

/// <summary>Bytes by what they are. The keys are a schema's, so nobody who sends values can make them collide.</summary>
file sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    public static readonly Utf8Comparer Instance = new();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        if (alternate.Length >= sizeof(ulong))
        {
            var ends = BinaryPrimitives.ReadUInt64LittleEndian(alternate) * 31 ^ BinaryPrimitives.ReadUInt64LittleEndian(alternate[^sizeof(ulong)..]);
            return (int)(ends ^ (ends >> 32)) + alternate.Length;
        }

        var hash = alternate.Length;
        foreach (var part in alternate)
            hash = hash * 31 + part;
        return hash;
    }
}
