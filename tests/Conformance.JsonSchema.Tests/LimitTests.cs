using System.Text.Json;

namespace Conformance.JsonSchema.Tests;

public sealed class LimitTests
{
    [Test]
    public void At_most_a_thousand_violations_are_listed() =>
        Given
            .Violations(
                """{"items": {"type": "string", "minimum": 5}}""",
                $"[{string.Join(',', Enumerable.Repeat("1", 5000))}]"
            )
            .Should()
            .HaveCount(Schema.MaxViolations);

    [Test]
    public void Long_locations_end_the_list_earlier()
    {
        var value = JsonSerializer.Serialize(
            new Dictionary<string, int[]> { [new string('k', 1_000_000)] = new int[1000] }
        );

        Given
            .Violations("""{"additionalProperties": {"items": {"type": "string"}}}""", value)
            .Count.Should()
            .BeInRange(2, 10);
    }

    [TestCase("\"a\\nb\\u001b[31m\\u202e\"", "\"a\\u000ab\\u001b[31m\\u202e\"")]
    [TestCase("\"say \\\"\\\\\\\"\"", "\"say \\\"\\\\\\\"\"")]
    [TestCase("[ 1,\n\t\t2 ]", "[ 1, 2 ]")]
    public void What_was_found_is_shown_in_one_harmless_line(string value, string shown) =>
        Given.OnlyViolation("""{"const": 1}""", value).Message.Should().Be($"expected 1, found {shown}");

    [TestCase(500)]
    [TestCase(500_000)]
    public void Long_values_are_cut(int length) =>
        Given
            .OnlyViolation("""{"type": "null"}""", JsonSerializer.Serialize(new string('é', length)))
            .Message.Length.Should()
            .BeLessThan(150);

    [Test]
    public void Long_lists_of_what_is_expected_are_cut() =>
        Given
            .OnlyViolation($$"""{"enum": [{{string.Join(',', Enumerable.Range(0, 1000))}}]}""", "null")
            .Message.Length.Should()
            .BeInRange(100, 300);

    [Test]
    public void Alternatives_within_alternatives_are_cut()
    {
        var schema = $$"""{"enum": [{{string.Join(',', Enumerable.Range(1000, 1000))}}]}""";
        for (var i = 0; i < 6; i++)
            schema = $$"""{"anyOf": [{{string.Join(',', Enumerable.Repeat(schema, 3))}}, {"minimum": 5000}]}""";

        Given.OnlyViolation(schema, "1").Message.Length.Should().BeLessThan(1000);
    }

    [TestCase("""{"additionalProperties": {"$ref": "#"}, "items": {"$ref": "#"}}""")]
    [TestCase("""{"not": {"items": {"$ref": "#"}}}""")]
    [TestCase("""{"anyOf": [{"items": {"$ref": "#"}}, false]}""")]
    [TestCase("""{"const": {"$ref": "#"}}""")]
    [TestCase("""{"enum": [[], {}]}""")]
    [TestCase("""{"prefixItems": [{"uniqueItems": true, "minItems": 2}]}""")]
    public void A_value_nested_too_deeply_is_not_valid_on_a_small_stack_either(string schema)
    {
        var value = Given.Value(new string('[', 5_000) + new string(']', 5_000));
        IReadOnlyList<Violation> violations = [];
        var thread = new Thread(
            () => violations = Given.Violations(Schema.Parse(schema), value),
            maxStackSize: 512 * 1024
        );

        thread.Start();
        thread.Join();

        violations.Should().NotBeEmpty();
    }

    [Test]
    public void The_violation_says_so() =>
        Given
            .OnlyViolation("""{"not": {"items": {"$ref": "#"}}}""", new string('[', 1000) + new string(']', 1000))
            .Message.Should()
            .Be("expected at most 512 nested schemas to apply, found more");

    [Test]
    public void A_value_as_deep_as_a_parser_allows_by_default_is_judged() =>
        Given
            .IsValid(
                """{"anyOf": [{"allOf": [{"items": {"$ref": "#"}, "type": "array"}]}]}""",
                new string('[', 64) + new string(']', 64)
            )
            .Should()
            .BeTrue();

    [Test]
    public void A_long_chain_of_references_is_no_trouble_to_load()
    {
        var links = Enumerable
            .Range(0, 20_000)
            .Select(i =>
                $$"""
                    "{{i}}": {"$ref": "#/$defs/{{i + 1}}"}
                    """
            );
        var schema = Schema.Parse(
            $$"""{"$ref": "#/$defs/0", "$defs": { {{string.Join(',', links)}}, "20000": {"type": "null"} } }"""
        );

        Given
            .Violations(schema, Given.Value("null"))
            .Should()
            .ContainSingle()
            .Which.Message.Should()
            .Contain("512 nested schemas");
    }

    [Test]
    public void A_valid_list_takes_no_memory_for_its_items()
    {
        var schema = Schema.Parse(
            """
            {"items": {"required": ["a", "b"], "additionalProperties": false, "properties": {
                "a": {"type": "integer", "minimum": 1, "multipleOf": 0.5}, "b": {"pattern": "^[0-9]+$", "maxLength": 9}}}}
            """
        );
        var (few, many) = (Services(10), Services(10_000));
        schema.IsValid(few).Should().BeTrue();

        AllocatedBy(() => schema.IsValid(many)).Should().Be(AllocatedBy(() => schema.IsValid(few)));
    }

    [Test]
    public void An_undefined_element_is_refused()
    {
        var validate = () => Schema.Parse("true").Validate(default);

        validate.Should().Throw<ArgumentException>();
    }

    private static JsonElement Services(int count) =>
        Given.Value(
            $"[{string.Join(',', Enumerable.Range(1, count).Select(i => $$"""{"a": {{i}}, "b": "{{i}}"}"""))}]"
        );

    private static long AllocatedBy(Func<bool> judge)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        judge();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Test]
    public void One_schema_serves_many_threads()
    {
        var schema = Schema.Parse(
            """{"items": {"anyOf": [{"pattern": "^(a|b)+$"}, {"$ref": "#"}]}, "uniqueItems": true, "type": "array"}"""
        );
        var value = Given.Value("""["ab", ["ba", "x", ["a"]], "b"]""");
        var alone = schema.Validate(value);

        Parallel.For(0, 5000, _ => schema.Validate(value).SequenceEqual(alone).Should().BeTrue());
    }
}
