using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>minimum</c>, <c>maximum</c> and their exclusive forms: which order of value and limit will do.</summary>
internal sealed class NumberLimit(KeywordSource source, string relation, Func<int, bool> accepts) : Assertion(source)
{
    private readonly ExactNumber _limit = source.Number();
    private readonly string _text = Excerpt.Of(source.Value);

    public override string Expectation(int depth) => $"{relation} {_text}";

    protected override bool Holds(JsonElement instance) =>
        instance.ValueKind != JsonValueKind.Number || accepts(ExactNumber.Of(instance).CompareTo(_limit));
}
