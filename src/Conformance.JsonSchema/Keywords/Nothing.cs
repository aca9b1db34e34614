namespace Conformance.JsonSchema;

/// <summary>The schema <c>false</c>.</summary>
internal sealed class Nothing(KeywordSource source) : Keyword(source)
{
    public override bool Evaluate(Evaluation evaluation) =>
        evaluation.Refuse(this, $"expected {evaluation.DescribePlace()}, found {Excerpt.Of(evaluation.Instance)}");

    public override string Expectation(int depth) => "nothing";
}
