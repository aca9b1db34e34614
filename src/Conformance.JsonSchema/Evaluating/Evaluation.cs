using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>One value held against one schema: how far it has come, and what it has found on the way.</summary>
internal sealed class Evaluation(Findings? list)
{
    private readonly Stack<Place>? _path = list is null ? null : new Stack<Place>();
    private readonly List<SchemaResource> _resources = [];
    private SchemaResource? _resource;
    private Findings? _findings = list;
    private int _depth;

    /// <summary>Whether violations are wanted; even then not in parts whose answer alone matters.</summary>
    public bool Lists => _path is not null;

    /// <summary>False where only the answer is wanted, so that messages need not be made.</summary>
    public bool Collects => _findings is not null;

    /// <summary>The resources whose schemas are being applied, the outermost first: what draft 2020-12 calls the dynamic scope.</summary>
    public IReadOnlyList<SchemaResource> Resources => _resources;

    /// <summary>The parts of the present value that schemas have applied to; null where nobody asks for them.</summary>
    public EvaluatedParts? Evaluated { get; private set; }

    /// <summary>Applies a schema to the same value.</summary>
    public bool Apply(SchemaNode schema, JsonElement instance) =>
        schema.AllowsAll(instance.ValueKind) || Enter(schema, instance);

    /// <summary>Applies a schema to a member of the value.</summary>
    public bool Apply(SchemaNode schema, in JsonProperty member)
    {
        var value = member.Value;
        if (schema.AllowsAll(value.ValueKind))
            return true;
        _path?.Push(new Place(InstanceText.NameOf(member), Item: 0));
        return EnterPart(schema, value);
    }

    /// <summary>Applies a schema to an item of the value.</summary>
    public bool Apply(SchemaNode schema, int index, JsonElement item)
    {
        if (schema.AllowsAll(item.ValueKind))
            return true;
        _path?.Push(new Place(Member: null, index));
        return EnterPart(schema, item);
    }

    /// <summary>As <see cref="Apply(SchemaNode, JsonElement)"/>, without a violation where it does not match.</summary>
    public bool Matches(SchemaNode schema, JsonElement instance)
    {
        var (findings, evaluated) = (_findings, Evaluated);
        (_findings, Evaluated) = (null, evaluated is null ? null : new EvaluatedParts());
        var matches = Apply(schema, instance);
        if (matches)
            evaluated?.Add(Evaluated!);
        (_findings, Evaluated) = (findings, evaluated);
        return matches;
    }

    /// <summary>As <see cref="Apply(SchemaNode, int, JsonElement)"/>, without a violation where it does not match.</summary>
    public bool Matches(SchemaNode schema, int index, JsonElement item)
    {
        var findings = _findings;
        _findings = null;
        var matches = Apply(schema, index, item);
        _findings = findings;
        return matches;
    }

    /// <summary>As <see cref="Matches(SchemaNode, JsonElement)"/>, for a value that stands at a member of this one.</summary>
    public bool Matches(SchemaNode schema, JsonProperty member, JsonElement value)
    {
        var findings = _findings;
        _findings = null;
        _path?.Push(new Place(InstanceText.NameOf(member), Item: 0));
        var matches = EnterPart(schema, value);
        _findings = findings;
        return matches;
    }

    /// <summary>Evaluates with a fresh record of the parts that schemas apply to, which ends up in the one before.</summary>
    public bool Track(SchemaNode schema, JsonElement instance)
    {
        var outer = Evaluated;
        Evaluated = new EvaluatedParts();
        var valid = schema.EvaluateKeywords(this, instance);
        outer?.Add(Evaluated);
        Evaluated = outer;
        return valid;
    }

    /// <summary>Whether nothing that follows can matter: one violation is enough, or no more are listed.</summary>
    public bool IsDecided(bool valid) => !valid && (_findings is null || _findings.IsFull);

    /// <summary>Reports a violation of the keyword; always false, to be returned.</summary>
    public bool Refuse(Keyword keyword, string message, string? missing = null)
    {
        _findings?.Add(ViolationOf(keyword, message) with { Member = missing });
        return false;
    }

    /// <summary>As <see cref="Refuse"/>, at one of the object's members.</summary>
    public bool RefuseMember(Keyword keyword, string message, string member)
    {
        _findings?.Add(
            ViolationOf(keyword, message) with
            {
                InstanceLocation = JsonPointer.Append(Location(), member),
            }
        );
        return false;
    }

    public Violation ViolationOf(Keyword keyword, string message) =>
        new(Location(), keyword.Location, keyword.Name, message) { Document = keyword.Document.Name };

    /// <summary>The value's place in the object or array that holds it, in words.</summary>
    public string DescribePlace() =>
        _path?.TryPeek(out var place) == true
            ? place.Member is { } member
                ? $"no member {Excerpt.Of(member)}"
                : $"no item {place.Item}"
            : "nothing";

    private string Location() =>
        JsonPointer.Of((_path ?? []).Reverse().Select(place => place.Member ?? $"{place.Item}"));

    private bool EnterPart(SchemaNode schema, JsonElement part)
    {
        if (_path is null && schema.Assertions is { } assertions)
            return AllHold(assertions[(int)part.ValueKind], part);
        var evaluated = Evaluated;
        if (evaluated is not null)
            Evaluated = null;
        var valid = Enter(schema, part);
        if (evaluated is not null)
            Evaluated = evaluated;
        _path?.Pop();
        return valid;
    }

    private static bool AllHold(Assertion[] assertions, JsonElement value)
    {
        foreach (var assertion in assertions)
        {
            if (!assertion.Holds(value))
                return false;
        }

        return true;
    }

    private bool Enter(SchemaNode schema, JsonElement instance)
    {
        if (_depth == Schema.MaxNesting)
            throw new UnjudgeableException($"expected at most {Schema.MaxNesting} nested schemas to apply, found more");

        _depth++;
        var valid = ReferenceEquals(schema.Resource, _resource)
            ? schema.Evaluate(this, instance)
            : EnterResource(schema, instance);
        _depth--;
        return valid;
    }

    private bool EnterResource(SchemaNode schema, JsonElement instance)
    {
        var outer = _resource;
        _resource = schema.Resource;
        _resources.Add(schema.Resource);
        var valid = schema.Evaluate(this, instance);
        _resources.RemoveAt(_resources.Count - 1);
        _resource = outer;
        return valid;
    }

    /// <summary>A step from a value to its member or, where that is null, to its item.</summary>
    private readonly record struct Place(string? Member, int Item);
}
