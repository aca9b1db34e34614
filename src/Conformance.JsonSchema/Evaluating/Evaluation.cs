using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>One schema applied to one part of the value. The chain of callers leads back to the root of both.</summary>
internal sealed class Evaluation
{
    private const int InPlace = -1;

    private readonly Evaluation? _caller;
    private readonly Findings? _findings;
    private readonly string? _member;
    private readonly int _item;
    private readonly int _depth;

    private Evaluation(Evaluation? caller, JsonElement instance, Findings? findings, string? member, int item)
    {
        Instance = instance;
        _caller = caller;
        _findings = findings;
        _member = member;
        _item = item;
        _depth = caller is null ? 1 : caller._depth + 1;
    }

    public JsonElement Instance { get; }

    /// <summary>False where only the answer is wanted, so that messages need not be made.</summary>
    public bool Collects => _findings is not null;

    public static bool Start(SchemaNode schema, JsonElement instance, Findings? findings) =>
        schema.Evaluate(new Evaluation(caller: null, instance, findings, member: null, InPlace));

    public bool Apply(SchemaNode schema) => Enter(schema, Instance, _findings, member: null, InPlace);

    public bool Apply(SchemaNode schema, string member, JsonElement value) =>
        Enter(schema, value, _findings, member, InPlace);

    public bool Apply(SchemaNode schema, int item, JsonElement value) =>
        Enter(schema, value, _findings, member: null, item);

    public bool Matches(SchemaNode schema) => Enter(schema, Instance, findings: null, member: null, InPlace);

    public bool Matches(SchemaNode schema, string member, JsonElement value) =>
        Enter(schema, value, findings: null, member, InPlace);

    public bool Matches(SchemaNode schema, int item, JsonElement value) =>
        Enter(schema, value, findings: null, member: null, item);

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
        _findings?.Add(ViolationOf(keyword, message) with { InstanceLocation = JsonPointer.Append(LocationOf(this), member) });
        return false;
    }

    public Violation ViolationOf(Keyword keyword, string message) =>
        new(LocationOf(this), keyword.Location, keyword.Name, message) { Document = keyword.Document.Name };

    /// <summary>The value's place in the object or array that holds it, in words.</summary>
    public string DescribePlace()
    {
        var place = this;
        while (place is { _member: null, _item: InPlace, _caller: { } caller })
            place = caller;
        return place switch
        {
            { _member: { } member } => $"no member {Excerpt.Of(member)}",
            { _item: not InPlace } => $"no item {place._item}",
            _ => "nothing",
        };
    }

    private static string LocationOf(Evaluation evaluation)
    {
        var tokens = new Stack<string>();
        for (var place = evaluation; place is not null; place = place._caller)
        {
            if ((place._member ?? (place._item == InPlace ? null : $"{place._item}")) is { } token)
                tokens.Push(token);
        }

        return JsonPointer.Of(tokens);
    }

    private bool Enter(SchemaNode schema, JsonElement instance, Findings? findings, string? member, int item)
    {
        if (schema.Keywords.Count == 0)
            return true;
        return _depth < Schema.MaxNesting
            ? schema.Evaluate(new Evaluation(this, instance, findings, member, item))
            : throw new UnjudgeableException($"expected at most {Schema.MaxNesting} nested schemas to apply, found more");
    }
}
