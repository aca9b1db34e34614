using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>allOf</c>.</summary>
internal sealed class AllOf(KeywordSource source) : Keyword(source)
{
    private readonly SchemaNode[] _schemas = source.Schemas();

    public override IEnumerable<SchemaNode> InPlace => _schemas;

    public override bool Evaluate(Evaluation evaluation, JsonElement instance)
    {
        var valid = true;
        foreach (var schema in _schemas)
        {
            valid &= evaluation.Apply(schema, instance);
            if (evaluation.IsDecided(valid))
                break;
        }

        return valid;
    }

    public override string Expectation(int depth) =>
        string.Join(", ", _schemas.Take(Alternatives.MaxDescribed).Select(schema => schema.Describe(depth)));
}
