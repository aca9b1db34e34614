using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>enum</c>, and <c>const</c> as an enumeration of one.</summary>
internal sealed class OneOfValues(KeywordSource source, JsonElement[] values) : Assertion(source)
{
    private readonly HashSet<JsonElement> _values = new(values, JsonValueComparer.Instance);
    private readonly string _list = Excerpt.List(values.Select(Excerpt.Of));

    public override string Expectation(int depth) => _values.Count == 1 ? _list : $"one of {_list}";

    public override bool Concerns(JsonValueKind kind) => true;

    public override bool Holds(JsonElement instance) => _values.Contains(instance);
}
