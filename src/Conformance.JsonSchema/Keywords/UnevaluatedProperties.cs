using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>unevaluatedProperties</c>: every member that nothing beside it has applied a schema to.</summary>
internal sealed class UnevaluatedProperties(KeywordSource source) : Keyword(source)
{
    private readonly SchemaNode _schema = source.Schema();

    public override bool IsAboutTheRest => true;

    public override bool Evaluate(Evaluation evaluation, JsonElement instance)
    {
        if (instance.ValueKind != JsonValueKind.Object)
            return true;

        var valid = true;
        var position = 0;
        foreach (var member in instance.EnumerateObject())
        {
            if (!evaluation.Evaluated!.Contains(position++))
                valid &= evaluation.Apply(_schema, member);
            if (evaluation.IsDecided(valid))
                break;
        }

        evaluation.Evaluated!.AddAll();
        return valid;
    }
}
