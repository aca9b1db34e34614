namespace Conformance.JsonSchema;

/// <summary><c>not</c>.</summary>
internal sealed class Not(KeywordSource source) : Keyword(source)
{
    private readonly SchemaNode _schema = source.Schema();

    public override IEnumerable<SchemaNode> InPlace => [_schema];

    public override bool Evaluate(Evaluation evaluation) =>
        !evaluation.Matches(_schema)
        || evaluation.Refuse(this, $"expected {Expectation(0)}, found {Excerpt.Of(evaluation.Instance)}");

    public override string Expectation(int depth) => $"anything but {_schema.Describe(depth)}";
}
