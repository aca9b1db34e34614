using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>
/// <c>properties</c> and <c>required</c> in one pass over the members. Reports each missing member by itself.
/// </summary>
internal sealed class Members : Keyword
{
    /// <summary>So many of the required members are marked on the way, each by a bit; any more are looked for.</summary>
    private const int MaxMarks = 64;

    private readonly NameTable<Member> _known;
    private readonly string[] _required;
    private readonly ulong _allMarks;

    private Members(KeywordSource lead, KeywordSource? properties, KeywordSource? required)
        : base(lead)
    {
        var schemas = properties?.SchemaMap() ?? [];
        _required = required?.Names() ?? [];
        _known = new NameTable<Member>(
            schemas
                .Keys.Union(_required)
                .ToDictionary(
                    name => name,
                    name => new Member(schemas.GetValueOrDefault(name), MarkOf(Array.IndexOf(_required, name)))
                )
        );
        _allMarks = Enumerable.Range(0, _required.Length).Aggregate(0UL, (marks, index) => marks | MarkOf(index));
    }

    public static Members OfRequired(KeywordSource required) => new(required, required.Sibling("properties"), required);

    public static Members? OfProperties(KeywordSource properties) =>
        properties.Sibling("required") is null ? new Members(properties, properties, required: null) : null;

    public override bool Evaluate(Evaluation evaluation, JsonElement instance)
    {
        if (instance.ValueKind != JsonValueKind.Object)
            return true;

        var valid = true;
        var marks = 0UL;
        var guess = 0;
        var position = -1;
        foreach (var member in instance.EnumerateObject())
        {
            position++;
            if (_known.Find(member, ref guess) is not { } known)
                continue;
            marks |= known.Mark;
            if (known.Schema is not { } schema)
                continue;
            evaluation.Evaluated?.Add(position);
            if (evaluation.Apply(schema, member))
                continue;
            valid = false;
            if (evaluation.IsDecided(valid))
                return false;
        }

        return (marks == _allMarks && _required.Length <= MaxMarks)
            ? valid
            : Demand(evaluation, instance, marks) && valid;
    }

    public override string? Expectation(int depth) =>
        _required.Length switch
        {
            0 => null,
            1 => $"the member {Excerpt.Of(_required[0])}",
            _ => $"the members {Excerpt.List(_required.Select(Excerpt.Of))}",
        };

    private bool Demand(Evaluation evaluation, JsonElement instance, ulong marks)
    {
        var valid = true;
        for (var i = 0; i < _required.Length && !evaluation.IsDecided(valid); i++)
        {
            if (i < MaxMarks ? (marks & MarkOf(i)) == 0 : !InstanceText.HasMember(instance, _required[i]))
            {
                valid = evaluation.Refuse(
                    this,
                    evaluation.Collects ? $"expected the member {Excerpt.Of(_required[i])}" : "",
                    _required[i]
                );
            }
        }

        return valid;
    }

    private static ulong MarkOf(int index) => index is >= 0 and < MaxMarks ? 1UL << index : 0;

    /// <summary>A member that the schema names: its own schema, if it has one, and its mark, or 0 if it is not required.</summary>
    private sealed record Member(SchemaNode? Schema, ulong Mark);
}
