using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>items</c>: every item after those that <c>prefixItems</c> describes.</summary>
internal sealed class Items(KeywordSource source) : Keyword(source)
{
    private readonly SchemaNode _schema = source.Schema();
    private readonly int _start = source.Sibling("prefixItems")?.Schemas().Length ?? 0;

    public override bool Evaluate(Evaluation evaluation)
    {
        if (evaluation.Instance.ValueKind != JsonValueKind.Array)
            return true;

        var valid = true;
        var index = 0;
        foreach (var item in evaluation.Instance.EnumerateArray())
        {
            if (index >= _start)
                valid &= evaluation.Apply(_schema, index, item);
            if (evaluation.IsDecided(valid))
                break;
            index++;
        }

        return valid;
    }
}
