using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>The schema <c>false</c>.</summary>
internal sealed class Nothing(KeywordSource source) : Keyword(source)
{
    public override bool Evaluate(Evaluation evaluation, JsonElement instance) =>
        evaluation.Refuse(
            this,
            evaluation.Collects ? $"expected {evaluation.DescribePlace()}, found {Excerpt.Of(instance)}" : ""
        );

    public override string Expectation(int depth) => "nothing";
}
