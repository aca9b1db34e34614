using System.Text.Json;

namespace Conformance.JsonSchema;

/// <summary>
/// <c>dependentRequired</c> and <c>dependentSchemas</c>, and <c>dependencies</c>, which earlier drafts had for both:
/// what has to hold where a member is present. Each member that is missing beside another is a violation of its own.
/// </summary>
internal sealed class Dependent : Keyword
{
    private readonly (string Present, string Needed)[] _pairs;
    private readonly (string Present, SchemaNode Schema)[] _schemas;

    private Dependent(KeywordSource source, Dictionary<string, string[]> names, Dictionary<string, SchemaNode> schemas)
        : base(source)
    {
        _pairs = names.SelectMany(entry => entry.Value.Select(needed => (entry.Key, needed))).ToArray();
        _schemas = schemas.Select(entry => (entry.Key, entry.Value)).ToArray();
    }

    public override IEnumerable<SchemaNode> InPlace => _schemas.Select(entry => entry.Schema);

    public static Dependent OfNames(KeywordSource source) => new(source, source.NamesByMember(), []);

    public static Dependent OfSchemas(KeywordSource source) => new(source, [], source.SchemaMap());

    public static Dependent OfEither(KeywordSource source) =>
        new(source, source.NamesByMember(IsList), source.SchemaMap(value => !IsList(value)));

    public override bool Evaluate(Evaluation evaluation, JsonElement instance) =>
        instance.ValueKind != JsonValueKind.Object
        || (HasNeeded(evaluation, instance) & HoldsSchemas(evaluation, instance));

    private static bool IsList(JsonElement value) => value.ValueKind == JsonValueKind.Array;

    private bool HasNeeded(Evaluation evaluation, JsonElement instance)
    {
        var valid = true;
        foreach (var (present, needed) in _pairs)
        {
            if (InstanceText.HasMember(instance, present) && !InstanceText.HasMember(instance, needed))
            {
                valid = evaluation.Refuse(
                    this,
                    $"expected the member {Excerpt.Of(needed)} beside {Excerpt.Of(present)}",
                    needed
                );
            }

            if (evaluation.IsDecided(valid))
                break;
        }

        return valid;
    }

    private bool HoldsSchemas(Evaluation evaluation, JsonElement instance)
    {
        var valid = true;
        foreach (var (present, schema) in _schemas)
        {
            if (InstanceText.HasMember(instance, present))
                valid &= evaluation.Apply(schema, instance);
            if (evaluation.IsDecided(valid))
                break;
        }

        return valid;
    }
}
