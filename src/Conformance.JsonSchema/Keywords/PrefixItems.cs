using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>prefixItems</c>: a schema for each of the first items.</summary>
internal sealed class PrefixItems(KeywordSource source) : Keyword(source)
{
    private readonly SchemaNode[] _schemas = source.Schemas();

    public override bool Evaluate(Evaluation evaluation, JsonElement instance)
    {
        if (instance.ValueKind != JsonValueKind.Array)
            return true;

        var valid = true;
        var index = 0;
        foreach (var item in instance.EnumerateArray())
        {
            if (index == _schemas.Length || evaluation.IsDecided(valid))
                break;
            valid &= evaluation.Apply(_schemas[index], index, item);
            evaluation.Evaluated?.Add(index);
            index++;
        }

        return valid;
    }
}
