namespace Conformance.JsonSchema.Tests;

public sealed class CombinationTests
{
    [Test]
    public void Violations_come_out_of_allOf_as_they_are() =>
        Given
            .Violations("""{"allOf": [{"type": "string"}, true, {"minimum": 5}]}""", "3")
            .Should()
            .Equal(
                new Violation("", "/allOf/0/type", "type", "expected a string, found the number 3"),
                new Violation("", "/allOf/2/minimum", "minimum", "expected at least 5, found 3")
            );

    [TestCase("""{"kind": "a"}""", "/then/required")]
    [TestCase("""{"kind": "b"}""", "/else/required")]
    public void And_out_of_the_branch_that_if_chooses(string value, string location) =>
        Given
            .OnlyViolation(
                """
                {
                    "if": {"properties": {"kind": {"const": "a"}}},
                    "then": {"required": ["x"]},
                    "else": {"required": ["y"]}
                }
                """,
                value
            )
            .SchemaLocation.Should()
            .Be(location);

    [TestCase("""{"if": false}""")]
    [TestCase("""{"then": false}""")]
    [TestCase("""{"else": false}""")]
    [TestCase("""{"if": false, "then": false}""")]
    public void A_condition_without_consequence_demands_nothing(string schema) =>
        Given.IsValid(schema, "1").Should().BeTrue();

    [TestCase("anyOf")]
    [TestCase("oneOf")]
    public void Where_no_alternative_fits_one_violation_names_them_all(string keyword) =>
        Given
            .OnlyViolation(
                $$"""{"properties": {"a": {"{{keyword}}": [{"type": "string", "minLength": 3}, {"required": ["error"]}, {"$ref": "#/$defs/n"}]} }, "$defs": {"n": {"type": "null"} } }""",
                """{"a": {"x": 1}}"""
            )
            .Should()
            .Be(
                new Violation(
                    "/a",
                    $"/properties/a/{keyword}",
                    keyword,
                    """expected [a string, at least 3 characters] or the member "error" or null, found {"x": 1}"""
                )
            );

    [Test]
    public void A_title_stands_for_its_schema() =>
        Given
            .OnlyViolation(
                """{"anyOf": [{"title": "an order", "type": "object"}, {"title": "an error", "type": "array"}]}""",
                "1"
            )
            .Message.Should()
            .Be("expected an order or an error, found 1");

    [Test]
    public void More_than_one_fitting_alternative_breaks_oneOf() =>
        Given
            .OnlyViolation("""{"oneOf": [{"type": "integer"}, {"minimum": 2}]}""", "3")
            .Should()
            .Be(
                new Violation(
                    "",
                    "/oneOf",
                    "oneOf",
                    "expected exactly one of: an integer or at least 2, found 2 that match 3"
                )
            );

    [Test]
    public void What_not_forbids_is_one_violation() =>
        Given
            .OnlyViolation("""{"not": {"type": ["string", "null"]}}""", "\"x\"")
            .Should()
            .Be(new Violation("", "/not", "not", "expected anything but a string or null, found \"x\""));

    [Test]
    public void The_schema_false_accepts_nothing() =>
        Given.OnlyViolation("false", "[]").Should().Be(new Violation("", "", "", "expected nothing, found []"));

    [Test]
    public void The_schema_true_accepts_anything() => Given.IsValid("true", "[]").Should().BeTrue();
}
