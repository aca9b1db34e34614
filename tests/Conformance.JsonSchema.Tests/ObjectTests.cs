namespace Conformance.JsonSchema.Tests;

public sealed class ObjectTests
{
    [Test]
    public void Each_missing_member_is_a_violation_of_its_own() =>
        Given
            .Violations(
                """{"properties": {"order": {"required": ["type", "name", "rate"]}}}""",
                """{"order": {"name": 1}}"""
            )
            .Should()
            .Equal(
                new Violation("/order", "/properties/order/required", "required", "expected the member \"type\"")
                {
                    Member = "type",
                },
                new Violation("/order", "/properties/order/required", "required", "expected the member \"rate\"")
                {
                    Member = "rate",
                }
            );

    [Test]
    public void An_unexpected_member_is_reported_where_it_is() =>
        Given
            .Violations(
                """{"properties": {"a": true}, "patternProperties": {"^x-": {}}, "additionalProperties": false}""",
                """{"a": 1, "x-b": 2, "c/d~e": 3}"""
            )
            .Should()
            .Equal(
                new Violation(
                    "/c~1d~0e",
                    "/additionalProperties",
                    "additionalProperties",
                    "expected no member \"c/d~e\", found 3"
                )
            );

    [Test]
    public void So_is_a_member_that_properties_forbids() =>
        Given
            .OnlyViolation("""{"properties": {"a": false}}""", """{"a": {}}""")
            .Should()
            .Be(new Violation("/a", "/properties/a", "properties", "expected no member \"a\", found {}"));

    [Test]
    public void A_missing_member_beside_another_is_named() =>
        Given
            .OnlyViolation("""{"dependentRequired": {"card": ["name", "zip"]}}""", """{"card": 1, "zip": 2}""")
            .Should()
            .Be(
                new Violation(
                    "",
                    "/dependentRequired",
                    "dependentRequired",
                    "expected the member \"name\" beside \"card\""
                )
                {
                    Member = "name",
                }
            );

    [Test]
    public void A_wrong_name_is_reported_at_its_member() =>
        Given
            .OnlyViolation("""{"propertyNames": {"pattern": "^[0-9]+$"}}""", """{"12": 0, "a1": 0}""")
            .Should()
            .Be(
                new Violation(
                    "/a1",
                    "/propertyNames",
                    "propertyNames",
                    "expected the member's name to be text that matches ^[0-9]+$, found \"a1\""
                )
            );

    [TestCase("minProperties", 2, "expected at least 2 members, found 1")]
    [TestCase("maxProperties", 0, "expected at most 0 members, found 1")]
    public void Members_are_counted(string keyword, int limit, string message) =>
        Given.OnlyViolation($$"""{"{{keyword}}": {{limit}}}""", """{"a": 1}""").Message.Should().Be(message);

    [Test]
    public void Members_are_judged_by_name_and_by_pattern() =>
        Given
            .Violations(
                """{"properties": {"ab": {"type": "string"}}, "patternProperties": {"^a": {"minimum": 5}, "b$": {"maximum": 1}}}""",
                """{"ab": 3}"""
            )
            .Select(violation => violation.SchemaLocation)
            .Should()
            .Equal("/properties/ab/type", "/patternProperties/^a/minimum", "/patternProperties/b$/maximum");

    [Test]
    public void Each_occurrence_of_a_repeated_member_is_judged() =>
        Given
            .OnlyViolation("""{"properties": {"a": {"type": "string"}}}""", """{"a": 1, "a": "x"}""")
            .InstanceLocation.Should()
            .Be("/a");

    [TestCase("""{"a\u0062c": 1}""")]
    [TestCase("""{"x": 0, "abc": 1}""")]
    [TestCase("""{"abc": "x", "ab\u0063": 1}""")]
    public void A_member_is_known_by_its_name_however_it_is_written_and_wherever_it_stands(string value) =>
        Given
            .OnlyViolation("""{"required": ["abc"], "properties": {"x": true, "abc": {"type": "string"}}}""", value)
            .InstanceLocation.Should()
            .Be("/abc");

    [Test]
    public void A_name_may_look_like_an_escape() =>
        Given
            .Violations(
                """{"properties": {"a\\n": {"type": "string"}, "a\n": {"type": "number"}}}""",
                """{"a\n": 1, "a\\n": 2}"""
            )
            .Select(violation => violation.InstanceLocation)
            .Should()
            .Equal(@"/a\n");

    [Test]
    public void Any_number_of_members_may_be_required()
    {
        var names = Enumerable.Range(0, 200).Select(i => $"\"m{i}\"").ToArray();
        var members = names.Where((_, i) => i is not (3 or 70 or 199)).Select(name => $"{name}: 1");

        Given
            .Violations($$"""{"required": [{{string.Join(',', names)}}]}""", $"{{{string.Join(',', members)}}}")
            .Select(violation => violation.Member)
            .Should()
            .Equal("m3", "m70", "m199");
    }

    [Test]
    public void What_depends_on_a_member_holds_where_it_is_present() =>
        Given
            .Violations(
                """{"dependentSchemas": {"a": {"required": ["b"]}}, "dependencies": {"a": ["c"], "x": {"required": ["y"]}}}""",
                """{"a": 1, "x": 2}"""
            )
            .Select(violation => (violation.SchemaLocation, violation.Member))
            .Should()
            .Equal(("/dependentSchemas/a/required", "b"), ("/dependencies", "c"), ("/dependencies/x/required", "y"));

    [Test]
    public void A_required_member_may_be_null() =>
        Given.IsValid("""{"required": ["a"]}""", """{"a": null}""").Should().BeTrue();
}
