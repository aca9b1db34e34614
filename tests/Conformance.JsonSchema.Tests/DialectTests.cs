namespace Conformance.JsonSchema.Tests;

public sealed class DialectTests
{
    private const string Uri = "https://example.com/dialect";
    private const string Vocabulary = "https://json-schema.org/draft/2020-12/vocab/";

    [Test]
    public void Only_keywords_of_its_vocabularies_are_known() =>
        Given
            .ErrorIn($$$"""{"$schema": "{{{Uri}}}", "properties": {"a": {"minimum": 1} } }""", With("applicator"))
            .Message.Should()
            .Contain("#/properties/a/minimum: unknown keyword");

    [Test]
    public void A_keyword_of_another_vocabulary_has_no_effect_on_those_beside_it() =>
        Parse(
                $$$"""{"$schema": "{{{Uri}}}", "contains": {"const": 1}, "minContains": 0, "required": ["a"]}""",
                With("applicator"),
                new SchemaOptions { AllowsUnknownKeywords = true }
            )
            .IsValid(Given.Value("[]"))
            .Should()
            .BeFalse();

    [Test]
    public void What_is_embedded_has_the_dialect_around_it_unless_it_names_its_own() =>
        Parse(
                $$$"""
                {
                    "$schema": "{{{Uri}}}",
                    "properties": {"a": {"$id": "a", "$schema": "https://json-schema.org/draft/2020-12/schema", "minimum": 1}}
                }
                """,
                With("applicator")
            )
            .IsValid(Given.Value("""{"a": 0}"""))
            .Should()
            .BeFalse();

    [Test]
    public void A_vocabulary_that_is_optional_may_be_unknown_and_so_may_its_keywords()
    {
        var registry = With("validation", """, "https://example.com/units": false""");

        Parse($$$"""{"$schema": "{{{Uri}}}", "unit": "kg", "minimum": 1}""", registry)
            .IsValid(Given.Value("0"))
            .Should()
            .BeFalse();
    }

    [TestCase("{}", "$vocabulary")]
    [TestCase("""{"$vocabulary": []}""", "malformed")]
    [TestCase("""{"$vocabulary": {"https://example.com/units": true}}""", "https://example.com/units")]
    public void A_dialect_that_cannot_be_followed_is_an_error(string metaSchema, string reason)
    {
        var registry = new SchemaRegistry();
        registry.Add(Uri, metaSchema);

        var error = Given.ErrorIn($$$"""{"not": {"$id": "a", "$schema": "{{{Uri}}}"}}""", registry);

        error.Location.Should().Be("/not/$schema");
        error.Message.Should().Contain(reason);
    }

    [Test]
    public void A_dialect_is_named_at_the_root_of_a_resource_only() =>
        Given
            .ErrorIn("""{"not": {"$schema": "https://json-schema.org/draft/2020-12/schema"}}""")
            .Location.Should()
            .Be("/not/$schema");

    [Test]
    public void Unknown_keywords_are_passed_over_on_request() =>
        Schema
            .Parse("""{"requird": ["a"]}""", options: new SchemaOptions { AllowsUnknownKeywords = true })
            .IsValid(Given.Value("{}"))
            .Should()
            .BeTrue();

    private static SchemaRegistry With(string vocabulary, string more = "")
    {
        var registry = new SchemaRegistry();
        registry.Add(Uri, $$$"""{"$vocabulary": {"{{{Vocabulary}}}{{{vocabulary}}}": true{{{more}}}}}""");
        return registry;
    }

    private static Schema Parse(string schema, SchemaRegistry registry, SchemaOptions? options = null) =>
        Schema.Parse(schema, registry, options: options);
}
