namespace Conformance.JsonSchema;

/// <summary><c>anyOf</c>.</summary>
internal sealed class AnyOf(KeywordSource source) : Alternatives(source)
{
    public override bool Evaluate(Evaluation evaluation)
    {
        foreach (var schema in Schemas)
        {
            if (evaluation.Matches(schema))
                return true;
        }

        return evaluation.Refuse(this, evaluation.Collects ? NoneMatches(evaluation) : "");
    }
}
