using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>The least or greatest number of characters, items or members.</summary>
internal sealed class SizeLimit(KeywordSource source, Size size, bool isMinimum) : Assertion(source)
{
    private readonly int _limit = source.Count();

    public override string Expectation(int depth) => $"{(isMinimum ? "at least" : "at most")} {size.Describe(_limit)}";

    public override bool Concerns(JsonValueKind kind) => kind == size.Kind;

    public override bool Holds(JsonElement instance) =>
        isMinimum ? size.Measure(instance) >= _limit : size.Measure(instance) <= _limit;

    protected override string Found(JsonElement instance) =>
        instance.ValueKind == JsonValueKind.String
            ? $"{size.Measure(instance)}: {Excerpt.Of(instance)}"
            : $"{size.Measure(instance)}";
}
