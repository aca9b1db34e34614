using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>pattern</c>.</summary>
internal sealed class Pattern(KeywordSource source) : Assertion(source)
{
    private readonly EcmaPattern _pattern = EcmaPattern.Read(source.Text(), source);

    public override string Expectation(int depth) => $"text that matches {Excerpt.Unquoted(_pattern.Text)}";

    public override bool Concerns(JsonValueKind kind) => kind == JsonValueKind.String;

    public override bool Holds(JsonElement instance) => _pattern.Matches(instance);
}
