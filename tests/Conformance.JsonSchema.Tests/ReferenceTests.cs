namespace Conformance.JsonSchema.Tests;

public sealed class ReferenceTests
{
    [Test]
    public void Violations_come_out_of_a_reference_as_they_are() =>
        Given
            .OnlyViolation("""{"items": {"$ref": "#/$defs/id"}, "$defs": {"id": {"type": "integer"}}}""", "[\"x\"]")
            .Should()
            .Be(new Violation("/0", "/$defs/id/type", "type", "expected an integer, found the string \"x\""));

    [Test]
    public void A_schema_may_be_recursive() =>
        Given
            .OnlyViolation(
                """{"type": "object", "additionalProperties": {"$ref": "#"}}""",
                """{"a": {"b": {"c": 1}}}"""
            )
            .InstanceLocation.Should()
            .Be("/a/b/c");

    [TestCase("#/$defs/a~1b")]
    [TestCase("#/$defs/a%7e1b")]
    [TestCase("#slashed")]
    public void A_part_is_found_by_pointer_and_by_anchor(string reference) =>
        Given
            .IsValid($$"""{"$ref": "{{reference}}", "$defs": {"a/b": {"$anchor": "slashed", "type": "null"} } }""", "1")
            .Should()
            .BeFalse();

    [Test]
    public void Another_document_is_found_in_the_registry_and_named_in_the_violation()
    {
        var registry = new SchemaRegistry();
        registry.Add("clients/common.json", """{"$defs": {"id": {"$ref": "../types.json#/$defs/positive"}}}""");
        registry.Add("types.json", """{"$defs": {"positive": {"exclusiveMinimum": 0}}}""");
        var schema = Schema.Parse(
            """{"properties": {"id": {"$ref": "common.json#/$defs/id"}}}""",
            registry,
            "clients/one.json"
        );

        Given
            .Violations(schema, Given.Value("""{"id": 0}"""))
            .Should()
            .Equal(
                new Violation(
                    "/id",
                    "/$defs/positive/exclusiveMinimum",
                    "exclusiveMinimum",
                    "expected more than 0, found 0"
                )
                {
                    Document = "types.json",
                }
            );
    }

    [Test]
    public void Documents_may_refer_to_each_other_and_go_by_their_id()
    {
        var registry = new SchemaRegistry();
        registry.Add("b.json", """{"$id": "https://example.com/b", "items": {"$ref": "a"}}""");
        var schema = Schema.Parse("""{"$id": "https://example.com/a", "type": "array", "$ref": "b"}""", registry);

        schema.IsValid(Given.Value("[[[]]]")).Should().BeTrue();
        schema.IsValid(Given.Value("[[1]]")).Should().BeFalse();
    }

    [TestCase("""{"$ref": "#/$defs/x"}""", "/$ref")]
    [TestCase("""{"$ref": "#nowhere"}""", "/$ref")]
    [TestCase("""{"not": {"$ref": "#/const"}, "const": {"type": "string"}}""", "/not/$ref")]
    [TestCase("""{"not": {"$ref": "unknown.json"}}""", "/not/$ref")]
    [TestCase("""{"$ref": "file:///etc/hostname"}""", "/$ref")]
    [TestCase("""{"$ref": "https://json-schema.org/draft/2020-12/schema"}""", "/$ref")]
    [TestCase("""{"$ref": "http://["}""", "/$ref")]
    public void A_reference_that_leads_nowhere_is_an_error(string schema, string location) =>
        Given.ErrorIn(schema).Location.Should().Be(location);

    [TestCase("""{"$ref": "#"}""")]
    [TestCase("""{"$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"allOf": [{"$ref": "#/$defs/a"}]}}}""")]
    [TestCase("""{"anyOf": [{"type": "string"}, {"not": {"$ref": "#"}}]}""")]
    [TestCase("""{"if": true, "else": {"$ref": "#"}}""")]
    public void A_reference_that_leads_back_to_itself_is_an_error(string schema) =>
        Given.ErrorIn(schema).Message.Should().Contain("endlessly");

    [Test]
    public void A_dynamic_reference_leads_to_the_outermost_resource_on_the_way() =>
        Given
            .OnlyViolation(
                """
                {
                    "$id": "https://example.com/strict", "$dynamicAnchor": "node", "$ref": "tree", "unevaluatedProperties": false,
                    "$defs": {"tree": {"$id": "tree", "$dynamicAnchor": "node", "properties": {"children": {"items": {"$dynamicRef": "#node"}}}}}
                }
                """,
                """{"children": [{"childern": []}]}"""
            )
            .Should()
            .Be(
                new Violation(
                    "/children/0/childern",
                    "/unevaluatedProperties",
                    "unevaluatedProperties",
                    "expected no member \"childern\", found []"
                )
            );

    [Test]
    public void One_that_leads_back_to_itself_is_a_violation() =>
        Given
            .OnlyViolation("""{"$dynamicAnchor": "a", "allOf": [{"$dynamicRef": "#a"}]}""", "1")
            .Message.Should()
            .Contain("512 nested schemas");

    [Test]
    public void An_error_in_another_document_names_that_document()
    {
        var registry = new SchemaRegistry();
        registry.Add("other.json", """{"items": {"typ": "string"}}""");

        Given
            .ErrorIn("""{"$ref": "other.json"}""", registry)
            .Should()
            .BeEquivalentTo(
                new
                {
                    Document = "other.json",
                    Location = "/items/typ",
                    Message = "Schema other.json#/items/typ: unknown keyword \"typ\"",
                }
            );
    }

    [TestCase("a.json", "{}")]
    [TestCase("c.json", """{"$id": "./a.json"}""")]
    [TestCase("d.json#x", "{}")]
    [TestCase("e.json", "{")]
    public void The_registry_refuses_what_is_no_document_or_would_hide_another(string uri, string text)
    {
        var registry = new SchemaRegistry();
        registry.Add("a.json", "{}");

        var add = () => registry.Add(uri, text);

        add.Should().Throw<SchemaException>().Which.Document.Should().Be(uri);
    }
}
