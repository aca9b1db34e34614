using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>A keyword that judges the value itself, without further schemas, and has one thing to say about it.</summary>
internal abstract class Assertion(KeywordSource source) : Keyword(source)
{
    public sealed override bool Evaluate(Evaluation evaluation, JsonElement instance) =>
        !Concerns(instance.ValueKind)
        || Holds(instance)
        || evaluation.Refuse(this, evaluation.Collects ? $"expected {Expectation(0)}, found {Found(instance)}" : "");

    public abstract override string Expectation(int depth);

    /// <summary>Whether a value of this kind can break it.</summary>
    public abstract bool Concerns(JsonValueKind kind);

    /// <summary>Whether a value of a kind that it concerns satisfies it.</summary>
    public abstract bool Holds(JsonElement instance);

    protected virtual string Found(JsonElement instance) => Excerpt.Of(instance);
}
