namespace Conformance.JsonSchema;

/// <summary><c>oneOf</c>: exactly one of the schemas.</summary>
internal sealed class OneOf(KeywordSource source) : Alternatives(source)
{
    public override bool Evaluate(Evaluation evaluation)
    {
        var matches = Schemas.Count(evaluation.Matches);
        if (matches == 1)
            return true;
        return evaluation.Refuse(this, evaluation.Collects ? Message(evaluation, matches) : "");
    }

    private string Message(Evaluation evaluation, int matches) => matches == 0
        ? NoneMatches(evaluation)
        : $"expected exactly one of: {Expectation(0)}, found {matches} that match {Excerpt.Of(evaluation.Instance)}";
}
