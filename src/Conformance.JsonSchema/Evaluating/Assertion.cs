using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>A keyword that judges the value itself, without further schemas, and has one thing to say about it.</summary>
internal abstract class Assertion(KeywordSource source) : Keyword(source)
{
    public sealed override bool Evaluate(Evaluation evaluation, JsonElement instance) =>
        Holds(instance)
        || evaluation.Refuse(this, evaluation.Collects ? $"expected {Expectation(0)}, found {Found(instance)}" : "");

    public abstract override string Expectation(int depth);

    protected abstract bool Holds(JsonElement instance);

    protected virtual string Found(JsonElement instance) => Excerpt.Of(instance);
}
