using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>type</c>.</summary>
internal sealed class TypeOf(KeywordSource source) : Assertion(source)
{
    private readonly JsonType[] _types = Read(source);

    public override string Expectation(int depth) => string.Join(" or ", _types.Select(type => type.Description));

    protected override bool Holds(JsonElement instance)
    {
        foreach (var type in _types)
        {
            if (type.Includes(instance))
                return true;
        }

        return false;
    }

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
