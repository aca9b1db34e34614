using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>oneOf</c>: exactly one of the schemas.</summary>
internal sealed class OneOf(KeywordSource source) : Alternatives(source)
{
    public override bool Evaluate(Evaluation evaluation, JsonElement instance)
    {
        var matches = 0;
        foreach (var schema in Schemas)
            matches += evaluation.Matches(schema, instance) ? 1 : 0;
        if (matches == 1)
            return true;
        return evaluation.Refuse(this, evaluation.Collects ? Message(instance, matches) : "");
    }

    private string Message(JsonElement instance, int matches) =>
        matches == 0
            ? NoneMatches(instance)
            : $"expected exactly one of: {Expectation(0)}, found {matches} that match {Excerpt.Of(instance)}";
}
