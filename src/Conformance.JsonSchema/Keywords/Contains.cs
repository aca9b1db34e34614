using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>
/// How many items match the schema of <c>contains</c>. It asks for one itself, unless <c>minContains</c> beside it
/// asks for another number.
/// </summary>
internal sealed class Contains(
    KeywordSource source,
    SchemaNode schema,
    string relation,
    int limit,
    Func<int, bool> accepts
) : Keyword(source)
{
    public static Contains? AtLeastOne(KeywordSource source)
    {
        var schema = source.Schema();
        return source.Sibling("minContains") is null ? Minimum(source, schema, 1) : null;
    }

    public static Contains? AtLeast(KeywordSource source)
    {
        var limit = source.Count();
        return source.Sibling("contains") is { } contains ? Minimum(source, contains.Schema(), limit) : null;
    }

    public static Contains? AtMost(KeywordSource source)
    {
        var limit = source.Count();
        return source.Sibling("contains") is { } contains
            ? new Contains(source, contains.Schema(), "at most", limit, count => count <= limit)
            : null;
    }

    public override bool Evaluate(Evaluation evaluation, JsonElement instance)
    {
        if (instance.ValueKind != JsonValueKind.Array)
            return true;

        var count = 0;
        var index = 0;
        foreach (var item in instance.EnumerateArray())
        {
            if (evaluation.Matches(schema, index, item))
            {
                count++;
                evaluation.Evaluated?.Add(index);
            }

            index++;
        }

        return accepts(count) || evaluation.Refuse(this, $"expected {Expectation(0)}, found {count}");
    }

    public override string Expectation(int depth) =>
        $"{relation} {Size.Items.Describe(limit)} to be {schema.Describe(depth)}";

    private static Contains Minimum(KeywordSource source, SchemaNode schema, int limit) =>
        new(source, schema, "at least", limit, count => count >= limit);
}
