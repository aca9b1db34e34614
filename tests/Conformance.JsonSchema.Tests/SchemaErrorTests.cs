namespace Conformance.JsonSchema.Tests;

public sealed class SchemaErrorTests
{
    [Test]
    public void An_unknown_keyword_is_an_error_at_its_location() =>
        Given
            .ErrorIn("""{"properties": {"a/b": {"anyOf": [true, {"requird": ["x"]}]}}}""")
            .Should()
            .BeEquivalentTo(
                new
                {
                    Document = "",
                    Location = "/properties/a~1b/anyOf/1/requird",
                    Message = "Schema #/properties/a~1b/anyOf/1/requird: unknown keyword \"requird\"",
                }
            );

    [Test]
    public void Also_where_nothing_refers_to_it() =>
        Given.ErrorIn("""{"$defs": {"a": {"x": 1}}, "then": {}}""").Location.Should().Be("/$defs/a/x");

    [TestCase("""{"$schema": "http://json-schema.org/draft-07/schema#"}""", "/$schema")]
    [TestCase("""{"$schema": 1}""", "/$schema")]
    [TestCase("""{"$id": "#fragment"}""", "/$id")]
    [TestCase("""{"items": {"$id": 5}}""", "/items/$id")]
    [TestCase("""{"$anchor": "1a"}""", "/$anchor")]
    [TestCase("""{"items": {"$anchor": "a"}, "not": {"$anchor": "a"}}""", "/not/$anchor")]
    [TestCase("""{"$comment": {}}""", "/$comment")]
    [TestCase("""{"$defs": []}""", "/$defs")]
    [TestCase("""{"$ref": 1}""", "/$ref")]
    [TestCase("""{"type": "int"}""", "/type")]
    [TestCase("""{"type": []}""", "/type")]
    [TestCase("""{"type": ["null", "null"]}""", "/type")]
    [TestCase("""{"type": [1]}""", "/type")]
    [TestCase("""{"enum": "a"}""", "/enum")]
    [TestCase("""{"multipleOf": 0}""", "/multipleOf")]
    [TestCase("""{"multipleOf": -1}""", "/multipleOf")]
    [TestCase("""{"minimum": "1"}""", "/minimum")]
    [TestCase("""{"minLength": -1}""", "/minLength")]
    [TestCase("""{"maxItems": 1.5}""", "/maxItems")]
    [TestCase("""{"uniqueItems": "yes"}""", "/uniqueItems")]
    [TestCase("""{"items": [{}]}""", "/items")]
    [TestCase("""{"prefixItems": []}""", "/prefixItems")]
    [TestCase("""{"allOf": {}}""", "/allOf")]
    [TestCase("""{"anyOf": [1]}""", "/anyOf/0")]
    [TestCase("""{"properties": {"a": null}}""", "/properties/a")]
    [TestCase("""{"patternProperties": {"(": {}}}""", "/patternProperties")]
    [TestCase("""{"required": ["a", "a"]}""", "/required")]
    [TestCase("""{"required": true}""", "/required")]
    [TestCase("""{"dependentRequired": {"a": [1]}}""", "/dependentRequired")]
    [TestCase("""{"title": 1}""", "/title")]
    [TestCase("""{"examples": {}}""", "/examples")]
    [TestCase("""{"deprecated": 1}""", "/deprecated")]
    public void A_value_that_its_keyword_does_not_allow_is_an_error_there(string schema, string location) =>
        Given.ErrorIn(schema).Location.Should().Be(location);

    [TestCase("")]
    [TestCase("{")]
    [TestCase("{} {}")]
    [TestCase("5")]
    [TestCase("null")]
    [TestCase("""{"type": "string", "type": "number"}""")]
    [TestCase("""{"title": "\ud800"}""")]
    [TestCase("""{"properties": {"\udc00": {}}}""")]
    public void What_is_no_schema_document_is_an_error(string text) => Given.ErrorIn(text).Location.Should().BeEmpty();

    [Test]
    public void A_schema_nested_too_deeply_is_an_error() =>
        Given
            .ErrorIn(string.Concat(Enumerable.Repeat("{\"not\":", 5000)) + "{}" + new string('}', 5000))
            .Location.Should()
            .BeEmpty();

    [Test]
    public void Annotations_demand_nothing() =>
        Given
            .IsValid(
                """
                {
                    "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://example.com/a", "$anchor": "a",
                    "$comment": "c", "title": "t", "description": "d", "default": 1, "examples": [1], "deprecated": true,
                    "readOnly": true, "writeOnly": false
                }
                """,
                "null"
            )
            .Should()
            .BeTrue();
}
