using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
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
        using var temporary = new TemporaryFolder();
        var folder = Path.Combine(temporary["schemas"], "subnoc");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "add.schema.json"), """{"items": {"minimun": 1}}""");
        foreach (var file in (string[])["subnoc/dialect.json", "perfect-panel/dialect.json", "service-types.json"])
            Copy($"schemas/{file}", temporary[$"schemas/{file}"]);
        var load = () => AnswerSchemas.Load(Dialect.Load(temporary["schemas"], "subnoc"));

        load.Should()
            .Throw<SchemaException>()
            .WithMessage("Schema subnoc/add.schema.json#/items: unknown keyword \"minimun\"");
    }

    private static void Copy(string file, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(ProjectRoot.Resolve(file), to);
    }
}
