using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary><c>if</c> with the <c>then</c> and <c>else</c> beside it.</summary>
internal sealed class If(KeywordSource source) : Keyword(source)
{
    private readonly SchemaNode _condition = source.Schema();
    private readonly SchemaNode? _then = source.Sibling("then")?.Schema();
    private readonly SchemaNode? _else = source.Sibling("else")?.Schema();

    public override IEnumerable<SchemaNode> InPlace => new[] { _condition, _then, _else }.OfType<SchemaNode>();

    public override bool Evaluate(Evaluation evaluation, JsonElement instance)
    {
        var consequence = evaluation.Matches(_condition, instance) ? _then : _else;
        return consequence is null || evaluation.Apply(consequence, instance);
    }
}
