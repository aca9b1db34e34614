using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>unevaluatedItems</c>: every item that nothing beside it has applied a schema to.</summary>
internal sealed class UnevaluatedItems(KeywordSource source) : Keyword(source)
{
    private readonly SchemaNode _schema = source.Schema();

    public override bool IsAboutTheRest => true;

    public override bool Evaluate(Evaluation evaluation, JsonElement instance)
    {
        if (instance.ValueKind != JsonValueKind.Array)
            return true;

        var valid = true;
        var index = -1;
        foreach (var item in instance.EnumerateArray())
        {
            if (!evaluation.Evaluated!.Contains(++index))
                valid &= evaluation.Apply(_schema, index, item);
            if (evaluation.IsDecided(valid))
                break;
        }

        evaluation.Evaluated!.AddAll();
        return valid;
    }
}
