using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>patternProperties</c>: a schema for all members whose name matches; several may apply to one.</summary>
internal sealed class PatternProperties(KeywordSource source) : Keyword(source)
{
    private readonly (EcmaPattern Pattern, SchemaNode Schema)[] _schemas =
        source.SchemaMap().Select(entry => (EcmaPattern.Read(entry.Key, source), entry.Value)).ToArray();

    public override bool Evaluate(Evaluation evaluation)
    {
        if (evaluation.Instance.ValueKind != JsonValueKind.Object)
            return true;

        var valid = true;
        foreach (var member in evaluation.Instance.EnumerateObject())
        {
            valid &= EvaluateMember(evaluation, InstanceText.NameOf(member), member.Value);
            if (evaluation.IsDecided(valid))
                break;
        }

        return valid;
    }

    private bool EvaluateMember(Evaluation evaluation, string name, JsonElement value)
    {
        var valid = true;
        foreach (var (pattern, schema) in _schemas)
        {
            if (pattern.Matches(name))
                valid &= evaluation.Apply(schema, name, value);
        }

        return valid;
    }
}
