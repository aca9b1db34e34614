using System.Collections.Frozen;

namespace Conformance.JsonSchema;

/// <summary>Every keyword that a schema may use, with what it compiles to: null if it asserts nothing by itself.</summary>
internal static class KeywordTable
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private static readonly FrozenDictionary<string, Func<KeywordSource, Keyword?>> Entries =
        new Dictionary<string, Func<KeywordSource, Keyword?>>
        {
            ["$schema"] = CheckDialect,
            ["$id"] = source => Note(source.Text()),
            ["$anchor"] = NameSchema,
            ["$ref"] = source => new Ref(source),
            ["$defs"] = source => Note(source.SchemaMap()),
            ["$comment"] = source => Note(source.Text()),

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

            ["items"] = source => new Items(source),
            ["prefixItems"] = source => new PrefixItems(source),
            ["contains"] = Contains.AtLeastOne,
            ["minContains"] = Contains.AtLeast,
            ["maxContains"] = Contains.AtMost,
            ["minItems"] = source => new SizeLimit(source, Size.Items, isMinimum: true),
            ["maxItems"] = source => new SizeLimit(source, Size.Items, isMinimum: false),
            ["uniqueItems"] = source => source.Flag() ? new UniqueItems(source) : null,

            ["properties"] = source => new Properties(source),
            ["patternProperties"] = source => new PatternProperties(source),
            ["additionalProperties"] = source => new AdditionalProperties(source),
            ["propertyNames"] = source => new PropertyNames(source),
            ["required"] = source => new Required(source),
            ["dependentRequired"] = source => new DependentRequired(source),
            ["minProperties"] = source => new SizeLimit(source, Size.Members, isMinimum: true),
            ["maxProperties"] = source => new SizeLimit(source, Size.Members, isMinimum: false),

            ["allOf"] = source => new AllOf(source),
            ["anyOf"] = source => new AnyOf(source),
            ["oneOf"] = source => new OneOf(source),
            ["not"] = source => new Not(source),
            ["if"] = source => new If(source),
            ["then"] = source => Note(source.Schema()),
            ["else"] = source => Note(source.Schema()),

            ["title"] = source => Note(source.Text()),
            ["description"] = source => Note(source.Text()),
            ["default"] = _ => null,
            ["examples"] = source => Note(source.Array()),
            ["deprecated"] = source => Note(source.Flag()),
            ["readOnly"] = source => Note(source.Flag()),
            ["writeOnly"] = source => Note(source.Flag()),
        }.ToFrozenDictionary();

    public static Keyword? Compile(KeywordSource source) =>
        Entries.TryGetValue(source.Name, out var compile)
            ? compile(source)
            : throw source.Error($"unknown keyword {Excerpt.Of(source.Name)}");

    /// <summary>The value was read to check its shape, or for others to refer to.</summary>
    private static Keyword? Note(object _) => null;

    private static Keyword? CheckDialect(KeywordSource source) =>
        source.Text().TrimEnd('#') == Dialect ? null : throw source.Error($"expected the dialect \"{Dialect}\"");

    private static Keyword? NameSchema(KeywordSource source)
    {
        var name = source.Text();
        if (name.Length == 0 || !(char.IsAsciiLetter(name[0]) || name[0] == '_') || name.Any(c => !IsAnchorCharacter(c)))
            throw source.Error("expected a name of letters, digits, '-', '_' and '.', with a letter or '_' first");
        return source.Resource.Anchors.TryAdd(name, source.SchemaLocation)
            ? null
            : throw source.Error($"another schema is already named \"{name}\"");
    }

    private static bool IsAnchorCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
}
