using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>properties</c>: a schema for each of the named members, if present.</summary>
internal sealed class Properties(KeywordSource source) : Keyword(source)
{
    private readonly Dictionary<string, SchemaNode> _schemas = source.SchemaMap();

    public override bool Evaluate(Evaluation evaluation)
    {
        if (evaluation.Instance.ValueKind != JsonValueKind.Object)
            return true;

        var valid = true;
        foreach (var member in evaluation.Instance.EnumerateObject())
        {
            var name = InstanceText.NameOf(member);
            if (_schemas.TryGetValue(name, out var schema))
                valid &= evaluation.Apply(schema, name, member.Value);
            if (evaluation.IsDecided(valid))
                break;
        }

        return valid;
    }
}
