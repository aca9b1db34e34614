namespace Conformance.JsonSchema.Tests;

public sealed class UnevaluatedTests
{
    [Test]
    public void What_no_schema_has_applied_to_is_a_violation_each() =>
        Given
            .Violations(
                """{"unevaluatedProperties": false, "anyOf": [{"properties": {"a": true}}, {"properties": {"b": true}}]}""",
                """{"a": 1, "b": 2, "c": 3, "d": 4}"""
            )
            .Should()
            .Equal(
                new Violation(
                    "/c",
                    "/unevaluatedProperties",
                    "unevaluatedProperties",
                    "expected no member \"c\", found 3"
                ),
                new Violation(
                    "/d",
                    "/unevaluatedProperties",
                    "unevaluatedProperties",
                    "expected no member \"d\", found 4"
                )
            );

    [Test]
    public void Items_are_told_by_their_place() =>
        Given
            .OnlyViolation(
                """{"unevaluatedItems": {"type": "null"}, "prefixItems": [true], "contains": {"const": 2}}""",
                "[1, 2, null, 3]"
            )
            .Should()
            .Be(new Violation("/3", "/unevaluatedItems/type", "type", "expected null, found the number 3"));

    [Test]
    public void A_member_that_breaks_its_schema_is_not_unexpected_as_well() =>
        Given
            .OnlyViolation(
                """{"allOf": [{"properties": {"a": {"type": "string"}}}], "unevaluatedProperties": false}""",
                """{"a": 1}"""
            )
            .Keyword.Should()
            .Be("type");

    [Test]
    public void What_a_failed_alternative_has_looked_at_does_not_count() =>
        Given
            .IsValid(
                """{"anyOf": [{"properties": {"a": false}}, true], "unevaluatedProperties": false}""",
                """{"a": 1}"""
            )
            .Should()
            .BeFalse();
}
