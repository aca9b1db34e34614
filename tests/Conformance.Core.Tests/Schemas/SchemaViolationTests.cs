using System.Text.Json;
using static Conformance.Core.Tests.Schemas.SchemaUnderTest;

namespace Conformance.Core.Tests.Schemas;

/// <summary>What a violation says is made of the keyword and the value, and not taken from the library.</summary>
public sealed class SchemaViolationTests
{
    [TestCase("""{"type": "integer"}""", "\"7\"", "expected an integer, found the string \"7\"")]
    [TestCase("""{"type": ["string", "null"]}""", "7", "expected a string or null, found the number 7")]
    [TestCase("""{"type": "object"}""", "[1]", "expected an object, found an array")]
    [TestCase("""{"enum": ["a", 1]}""", "\"b\"", "expected one of \"a\", 1, found \"b\"")]
    [TestCase("""{"const": "a"}""", "{ }", "expected \"a\", found { }")]
    [TestCase("""{"pattern": "^[0-9]+$"}""", "\"x\"", "expected text that matches ^[0-9]+$, found \"x\"")]
    [TestCase("""{"minimum": 1}""", "0", "expected at least 1, found 0")]
    [TestCase("""{"maximum": 1.5}""", "2", "expected at most 1.5, found 2")]
    [TestCase("""{"exclusiveMinimum": 1}""", "1", "expected more than 1, found 1")]
    [TestCase("""{"exclusiveMaximum": 1}""", "1", "expected less than 1, found 1")]
    [TestCase("""{"minLength": 1}""", "\"\"", "expected at least 1 character, found 0: \"\"")]
    [TestCase("""{"maxLength": 2}""", "\"abc\"", "expected at most 2 characters, found 3: \"abc\"")]
    [TestCase("""{"minItems": 2}""", "[1]", "expected at least 2 items, found 1")]
    [TestCase("""{"maxItems": 1}""", "[1, 2]", "expected at most 1 item, found 2")]
    [TestCase("""{"uniqueItems": true}""", "[1, 1]", "expected items that all differ, found [1, 1]")]
    [TestCase("""{"required": ["a"]}""", "{}", "expected the member \"a\"")]
    [TestCase("""{"properties": {"a": false}}""", """{"a": 1}""", "expected no member \"a\", found 1")]
    [TestCase("""{"additionalProperties": false}""", """{"a": 1}""", "expected no member \"a\", found 1")]
    [TestCase("""{"items": false}""", "[1]", "expected no item 0, found 1")]
    [TestCase("false", "1", "expected no value, found 1")]
    [TestCase(
        """{"propertyNames": {"pattern": "^[0-9]+$"}}""",
        """{"a": 1}""",
        "expected the member's name to be text that matches ^[0-9]+$, found \"a\""
    )]
    [TestCase(
        """{"oneOf": [{"type": "string"}, {"minimum": 1}]}""",
        "0",
        "expected what \"oneOf\": [{\"type\": \"string\"}, {\"minimum\": 1}] describes, found 0"
    )]
    public void A_message_says_what_was_expected_and_what_was_found(string schema, string value, string message) =>
        OnlyViolation(schema, value).Message.Should().Be(message);

    [TestCase("\"a\\nb\\u001b[31m\\u202e\"", "\"a\\u000ab\\u001b[31m\\u202e\"")]
    [TestCase("\"say \\\"\\\\\\\"\"", "\"say \\\"\\\\\\\"\"")]
    [TestCase("[ 1,\n\t\t2 ]", "[ 1, 2 ]")]
    public void What_was_found_is_shown_in_one_harmless_line(string value, string shown) =>
        OnlyViolation("""{"const": 1}""", value).Actual.Should().Be(shown);

    [TestCase(500)]
    [TestCase(500_000)]
    public void Long_values_are_cut(int length) =>
        OnlyViolation("""{"type": "null"}""", JsonSerializer.Serialize(new string('é', length)))
            .Message.Length.Should()
            .BeLessThan(150);

    [Test]
    public void Long_lists_of_what_is_expected_are_cut() =>
        OnlyViolation($$"""{"enum": [{{string.Join(',', Enumerable.Range(0, 1000))}}]}""", "null")
            .Message.Length.Should()
            .BeInRange(100, 300);

    [Test]
    public void Each_missing_member_is_a_violation_at_the_object_that_lacks_it() =>
        Violations("""{"items": {"required": ["a", "b", "c"]}}""", """[{"b": 1}]""")
            .Select(violation => (violation.InstanceLocation, violation.Member, violation.Actual))
            .Should()
            .BeEquivalentTo([("/0", "a", (string?)null), ("/0", "c", null)]);

    [Test]
    public void Violations_of_all_entries_have_one_pattern() =>
        Violations(
                """{"additionalProperties": {"properties": {"a": {"items": {"type": "string"}}}}}""",
                """{"1": {"a": [1]}, "x/y": {"a": ["", 2]}}"""
            )
            .Select(violation => (violation.InstanceLocation, violation.Pattern))
            .Should()
            .BeEquivalentTo([("/1/a/0", "/*/a/*"), ("/x~1y/a/1", "/*/a/*")]);

    [TestCase("""{"a": 1, "b": 1}""", "/b")]
    [TestCase("""{"a": "", "b": ""}""", "/b")]
    [TestCase("""{"a": 1, "b": ""}""", null)]
    public void Of_a_condition_only_the_branch_that_counts_is_reported(string value, string? location)
    {
        const string schema = """
            {
              "if": { "properties": { "a": { "type": "integer" } } },
              "then": { "properties": { "b": { "type": "string" } } },
              "else": { "properties": { "b": { "type": "integer" } } }
            }
            """;

        Violations(schema, value)
            .Select(violation => violation.InstanceLocation)
            .SingleOrDefault()
            .Should()
            .Be(location);
    }

    [Test]
    public void Items_after_those_of_prefixItems_keep_their_place() =>
        OnlyViolation("""{"prefixItems": [true], "items": {"type": "string"}}""", """[1, "a", 2]""")
            .InstanceLocation.Should()
            .Be("/2");
}
