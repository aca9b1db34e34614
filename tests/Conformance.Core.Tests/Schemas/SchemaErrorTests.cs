using Conformance.Core.Schemas;

namespace Conformance.Core.Tests.Schemas;

/// <summary>What would assert nothing, or something else than was meant, is an error when it is read.</summary>
public sealed class SchemaErrorTests
{
    [TestCase("""{"properties": {"a": {"minimun": 1}}}""", "#/properties/a: unknown keyword \"minimun\"")]
    [TestCase("""{"$defs": {"a": {"items": {"typo": 1}}}}""", "#/$defs/a/items: unknown keyword \"typo\"")]
    [TestCase("""{"allOf": [{}, {"typo": 1}]}""", "#/allOf/1: unknown keyword \"typo\"")]
    [TestCase("""{"items": {"$ref": "#/$defs/a"}}""", "#/items: \"#/$defs/a\" leads to no schema")]
    [TestCase("""{"items": {"$ref": "other.schema.json"}}""", "#/items: \"other.schema.json\" leads to no schema")]
    [TestCase("""{"$ref": "https://json-schema.org/draft/2020-12/schema"}""", "#: \"https://json-schema.org")]
    [TestCase("""{"$schema": "http://json-schema.org/draft-07/schema#"}""", "#: expected the dialect")]
    [TestCase(
        """{"items": {"patternProperties": {}}}""",
        "#/items: the keyword \"patternProperties\" is not supported"
    )]
    [TestCase("""{"type": "strin"}""", "strin")]
    [TestCase("""{"pattern": "("}""", "regular expression")]
    [TestCase("""{"pattern": 1}""", "pattern")]
    [TestCase("""{"minimum": "1"}""", "minimum")]
    [TestCase("""{"properties": 1}""", "properties")]
    [TestCase("""{"$ref": "#"}""", "Cycle")]
    [TestCase("""{"a": """, "#: ")]
    [TestCase("""{"type": "string", "type": "object"}""", "type")]
    [TestCase("1", "#: ")]
    public void A_schema_that_cannot_be_used_is_refused(string schema, string problem)
    {
        var parse = () => Schema.Parse(schema);

        parse.Should().Throw<SchemaException>().Which.Message.Should().Contain(problem);
    }

    [Test]
    public void The_error_names_the_file_and_the_place()
    {
        var file = new SchemaFile("schemas/subnoc/add.schema.json", """{"items": {"minimun": 1}}""");

        var compile = () => SchemaSet.Compile([file]);

        compile
            .Should()
            .Throw<SchemaException>()
            .WithMessage("Schema schemas/subnoc/add.schema.json#/items: unknown keyword \"minimun\"");
    }
}
