using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>Schemas of which the value is to satisfy some, but which says nothing about those that it does not.</summary>
internal abstract class Alternatives(KeywordSource source) : Keyword(source)
{
    public const int MaxDescribed = 6;

    protected SchemaNode[] Schemas { get; } = source.Schemas();

    public sealed override IEnumerable<SchemaNode> InPlace => Schemas;

    public override string Expectation(int depth)
    {
        var described = string.Join(
            " or ",
            Schemas.Take(MaxDescribed).Select(schema => schema.Describe(depth)).Distinct()
        );
        return Schemas.Length <= MaxDescribed ? described : $"{described} or {Schemas.Length - MaxDescribed} more";
    }

    protected string NoneMatches(JsonElement instance) => $"expected {Expectation(0)}, found {Excerpt.Of(instance)}";
}
