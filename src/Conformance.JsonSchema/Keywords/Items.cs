using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>items</c>: every item after those that <c>prefixItems</c> describes.</summary>
internal sealed class Items(KeywordSource source) : Keyword(source)
{
    private readonly SchemaNode _schema = source.Schema();
    private readonly int _start = source.Sibling("prefixItems")?.Schemas().Length ?? 0;

    public override bool Evaluate(Evaluation evaluation, JsonElement instance)
    {
        if (instance.ValueKind != JsonValueKind.Array)
            return true;

        var valid = true;
        var index = 0;
        foreach (var item in instance.EnumerateArray())
        {
            if (index >= _start)
                valid &= evaluation.Apply(_schema, index, item);
            if (evaluation.IsDecided(valid))
                break;
            index++;
        }

        if (index > _start)
            evaluation.Evaluated?.AddAll();
        return valid;
    }
}
