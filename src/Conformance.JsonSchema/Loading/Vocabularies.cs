using System.Text.Json;
using Entries = System.Collections.Generic.Dictionary<
    string,
    System.Func<Conformance.JsonSchema.KeywordSource, Conformance.JsonSchema.Keyword?>
>;

namespace Conformance.JsonSchema;

/// <summary>
/// Every vocabulary of draft 2020-12 by its URI: its keywords, with what each compiles to, null if it asserts nothing
/// by itself.
/// </summary>
internal static class Vocabularies
{
    public const string Keyword = "$vocabulary";
    public const string Core = Root + "core";

    private const string Root = "https://json-schema.org/draft/2020-12/vocab/";
    private const string FormatAssertion = Root + "format-assertion";

    public static Dictionary<string, Entries> All { get; } =
        new()
        {
            [Core] = new Entries
            {
                ["$schema"] = CheckPlace,
                ["$vocabulary"] = source =>
                    Note(Read(source.Value) ?? throw source.Error("expected true or false for each vocabulary")),
                ["$id"] = source => Note(source.Text()),
                ["$anchor"] = source => Note(source.NameSchema()),
                ["$dynamicAnchor"] = source => Note(source.Resource.DynamicAnchors.Add(source.NameSchema())),
                ["$ref"] = source => new Ref(source),
                ["$dynamicRef"] = source => new DynamicRef(source),
                ["$defs"] = source => Note(source.SchemaMap()),
                ["definitions"] = source => Note(source.SchemaMap()),
                ["$comment"] = source => Note(source.Text()),
            },
            [Root + "applicator"] = new Entries
            {
                ["prefixItems"] = source => new PrefixItems(source),
                ["items"] = source => new Items(source),
                ["contains"] = Contains.AtLeastOne,
                ["properties"] = Members.OfProperties,
                ["patternProperties"] = source => new PatternProperties(source),
                ["additionalProperties"] = source => new AdditionalProperties(source),
                ["propertyNames"] = source => new PropertyNames(source),
                ["dependentSchemas"] = Dependent.OfSchemas,
                ["dependencies"] = Dependent.OfEither,
                ["if"] = source => new If(source),
                ["then"] = source => Note(source.Schema()),
                ["else"] = source => Note(source.Schema()),
                ["allOf"] = source => new AllOf(source),
                ["anyOf"] = source => new AnyOf(source),
                ["oneOf"] = source => new OneOf(source),
                ["not"] = source => new Not(source),
            },
            [Root + "unevaluated"] = new Entries
            {
                ["unevaluatedItems"] = source => new UnevaluatedItems(source),
                ["unevaluatedProperties"] = source => new UnevaluatedProperties(source),
            },
            [Root + "validation"] = new Entries
            {
                ["type"] = source => new TypeOf(source),
                ["enum"] = source => new OneOfValues(source, source.Array()),
                ["const"] = source => new OneOfValues(source, [source.Value]),
                ["multipleOf"] = source => new MultipleOf(source),
                ["minimum"] = source => new NumberLimit(source, "at least", order => order >= 0),
                ["maximum"] = source => new NumberLimit(source, "at most", order => order <= 0),
                ["exclusiveMinimum"] = source => new NumberLimit(source, "more than", order => order > 0),
                ["exclusiveMaximum"] = source => new NumberLimit(source, "less than", order => order < 0),
                ["minLength"] = source => new SizeLimit(source, Size.Characters, isMinimum: true),
                ["maxLength"] = source => new SizeLimit(source, Size.Characters, isMinimum: false),
                ["pattern"] = source => new Pattern(source),
                ["minItems"] = source => new SizeLimit(source, Size.Items, isMinimum: true),
                ["maxItems"] = source => new SizeLimit(source, Size.Items, isMinimum: false),
                ["uniqueItems"] = source => source.Flag() ? new UniqueItems(source) : null,
                ["minContains"] = Contains.AtLeast,
                ["maxContains"] = Contains.AtMost,
                ["required"] = Members.OfRequired,
                ["dependentRequired"] = Dependent.OfNames,
                ["minProperties"] = source => new SizeLimit(source, Size.Members, isMinimum: true),
                ["maxProperties"] = source => new SizeLimit(source, Size.Members, isMinimum: false),
            },
            [Root + "meta-data"] = new Entries
            {
                ["title"] = source => Note(source.Text()),
                ["description"] = source => Note(source.Text()),
                ["default"] = _ => null,
                ["examples"] = source => Note(source.Array()),
                ["deprecated"] = source => Note(source.Flag()),
                ["readOnly"] = source => Note(source.Flag()),
                ["writeOnly"] = source => Note(source.Flag()),
            },
            [Root + "content"] = new Entries
            {
                ["contentEncoding"] = source => Note(source.Text()),
                ["contentMediaType"] = source => Note(source.Text()),
                ["contentSchema"] = source => Note(source.Schema()),
            },
            [Root + "format-annotation"] = new Entries { ["format"] = Format.OnRequest },
            [FormatAssertion] = new Entries { ["format"] = Format.Always },
        };

    /// <summary>Those of the dialect that a schema has by default.</summary>
    public static IEnumerable<string> Standard => All.Keys.Where(uri => uri != FormatAssertion);

    /// <summary>The vocabularies that a meta-schema names, with whether a reader has to know them; null if it is malformed.</summary>
    public static Dictionary<string, bool>? Read(JsonElement vocabularies) =>
        vocabularies.ValueKind == JsonValueKind.Object
        && vocabularies
            .EnumerateObject()
            .All(entry => entry.Value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            ? vocabularies.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetBoolean())
            : null;

    /// <summary>The value was read to check its shape, or for others to refer to.</summary>
    private static Keyword? Note(object _) => null;

    /// <summary>What the dialect is was read before the first keyword.</summary>
    private static Keyword? CheckPlace(KeywordSource source) =>
        source.SchemaLocation == source.Resource.Location
            ? null
            : throw source.Error("expected only at the root of a document or beside an $id");
}
