using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>patternProperties</c>: a schema for all members whose name matches; several may apply to one.</summary>
internal sealed class PatternProperties(KeywordSource source) : Keyword(source)
{
    private readonly (EcmaPattern Pattern, SchemaNode Schema)[] _schemas = source
        .SchemaMap()
        .Select(entry => (EcmaPattern.Read(entry.Key, source), entry.Value))
        .ToArray();

    public override bool Evaluate(Evaluation evaluation, JsonElement instance)
    {
        if (instance.ValueKind != JsonValueKind.Object)
            return true;

        var valid = true;
        var position = 0;
        foreach (var member in instance.EnumerateObject())
        {
            valid &= EvaluateMember(evaluation, member, position++);
            if (evaluation.IsDecided(valid))
                break;
        }

        return valid;
    }

    private bool EvaluateMember(Evaluation evaluation, JsonProperty member, int position)
    {
        var valid = true;
        foreach (var (pattern, schema) in _schemas)
        {
            if (!pattern.Matches(member))
                continue;
            valid &= evaluation.Apply(schema, member);
            evaluation.Evaluated?.Add(position);
        }

        return valid;
    }
}
