using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>not</c>.</summary>
internal sealed class Not(KeywordSource source) : Keyword(source)
{
    private readonly SchemaNode _schema = source.Schema();

    public override IEnumerable<SchemaNode> InPlace => [_schema];

    public override bool Evaluate(Evaluation evaluation, JsonElement instance) =>
        !evaluation.Matches(_schema, instance)
        || evaluation.Refuse(
            this,
            evaluation.Collects ? $"expected {Expectation(0)}, found {Excerpt.Of(instance)}" : ""
        );

    public override string Expectation(int depth) => $"anything but {_schema.Describe(depth)}";
}
