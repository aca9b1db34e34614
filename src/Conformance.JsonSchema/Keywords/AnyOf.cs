using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>anyOf</c>.</summary>
internal sealed class AnyOf(KeywordSource source) : Alternatives(source)
{
    public override bool Evaluate(Evaluation evaluation, JsonElement instance)
    {
        var matches = false;
        foreach (var schema in Schemas)
        {
            matches |= evaluation.Matches(schema, instance);
            if (matches && evaluation.Evaluated is null)
                return true;
        }

        return matches || evaluation.Refuse(this, evaluation.Collects ? NoneMatches(instance) : "");
    }
}
