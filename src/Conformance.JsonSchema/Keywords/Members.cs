using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>
/// <c>properties</c> and <c>required</c> in one pass over the members. Reports each missing member by itself.
/// </summary>
internal sealed class Members : Keyword
{
    private const int MaxMarksOnStack = 64;

    private readonly NameTable<Member> _known;
    private readonly string[] _required;

    private Members(KeywordSource lead, KeywordSource? properties, KeywordSource? required)
        : base(lead)
    {
        var schemas = properties?.SchemaMap() ?? [];
        _required = required?.Names() ?? [];
        _known = new NameTable<Member>(schemas.Keys.Union(_required).ToDictionary(
            name => name, name => new Member(schemas.GetValueOrDefault(name), Array.IndexOf(_required, name))));
    }

    public static Members OfRequired(KeywordSource required) => new(required, required.Sibling("properties"), required);

    public static Members? OfProperties(KeywordSource properties) =>
        properties.Sibling("required") is null ? new Members(properties, properties, required: null) : null;

    public override bool Evaluate(Evaluation evaluation, JsonElement instance)
    {
        if (instance.ValueKind != JsonValueKind.Object)
            return true;

        var isPresent = _required.Length <= MaxMarksOnStack ? stackalloc bool[MaxMarksOnStack] : new bool[_required.Length];
        var valid = true;
        var position = -1;
        foreach (var member in instance.EnumerateObject())
        {
            position++;
            if (!_known.TryFind(member, out var known))
                continue;
            if (known.Requirement >= 0)
                isPresent[known.Requirement] = true;
            if (known.Schema is null)
                continue;
            valid &= evaluation.Apply(known.Schema, member);
            if (evaluation.IsDecided(valid))
                return false;
            evaluation.Evaluated?.Add(position);
        }

        return Demand(isPresent, evaluation) && valid;
    }

    public override string? Expectation(int depth) => _required.Length switch
    {
        0 => null,
        1 => $"the member {Excerpt.Of(_required[0])}",
        _ => $"the members {Excerpt.List(_required.Select(Excerpt.Of))}",
    };

    private bool Demand(ReadOnlySpan<bool> isPresent, Evaluation evaluation)
    {
        var valid = true;
        for (var i = 0; i < _required.Length && !evaluation.IsDecided(valid); i++)
        {
            if (!isPresent[i])
                valid = evaluation.Refuse(this, evaluation.Collects ? $"expected the member {Excerpt.Of(_required[i])}" : "", _required[i]);
        }

        return valid;
    }

    /// <summary>A member that the schema names: its own schema, if it has one, and its place among those required, or -1.</summary>
    private readonly record struct Member(SchemaNode? Schema, int Requirement);
}
