using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>type</c>.</summary>
internal sealed class TypeOf : Assertion
{
    private readonly JsonType[] _types;
    private readonly int _kinds;
    private readonly bool _allowsIntegers;

    public TypeOf(KeywordSource source)
        : base(source)
    {
        _types = Read(source);
        _kinds = _types.SelectMany(type => type.Kinds).Aggregate(0, (kinds, kind) => kinds | (1 << (int)kind));
        _allowsIntegers = _types.Contains(JsonType.Integer);
    }

    public override string Expectation(int depth) => string.Join(" or ", _types.Select(type => type.Description));

    public override bool Concerns(JsonValueKind kind) => (_kinds & (1 << (int)kind)) == 0;

    public override bool Holds(JsonElement instance) =>
        _allowsIntegers && instance.ValueKind == JsonValueKind.Number && ExactNumber.IsWhole(instance);

    protected override string Found(JsonElement instance) => Excerpt.WithType(instance);

    private static JsonType[] Read(KeywordSource source)
    {
        var names = source.Value.ValueKind == JsonValueKind.String ? [source.Text()] : source.Names();
        if (names.Length == 0)
            throw source.Error("expected at least one type");
        return names
            .Select(name => JsonType.Named(name) ?? throw source.Error($"unknown type {Excerpt.Of(name)}"))
            .ToArray();
    }
}
