namespace Conformance.JsonSchema.Tests;

public sealed class TextTests
{
    [TestCase("minLength", 2, "\"😀\"", "expected at least 2 characters, found 1: \"😀\"")]
    [TestCase("maxLength", 1, "\"ab\"", "expected at most 1 character, found 2: \"ab\"")]
    public void Length_is_counted_in_code_points(string keyword, int limit, string value, string message) =>
        Given
            .OnlyViolation($$"""{"{{keyword}}": {{limit}}}""", value)
            .Should()
            .Be(new Violation("", "/" + keyword, keyword, message));

    [TestCase("{\"minLength\": 1.0}")]
    [TestCase("{\"maxLength\": 1e99}")]
    public void A_limit_may_be_written_as_any_integer(string schema) =>
        Given.IsValid(schema, "\"a\"").Should().BeTrue();

    [Test]
    public void A_pattern_is_shown_with_the_text_that_does_not_match() =>
        Given
            .OnlyViolation("""{"pattern": "^[0-9]+$"}""", "\"12a\"")
            .Should()
            .Be(
                new Violation(
                    "",
                    "/pattern",
                    "pattern",
                    """expected text that matches ^[0-9]+$, found "12a" """.TrimEnd()
                )
            );

    [Test]
    public void Text_with_half_a_surrogate_pair_is_a_violation_and_no_crash()
    {
        const string schema = """{"properties": {"a": {"minLength": 0}}, "not": {"pattern": "x"}}""";

        Given
            .OnlyViolation(schema, """{"a": "\ud800"}""")
            .Should()
            .BeEquivalentTo(
                new
                {
                    InstanceLocation = "/a",
                    Keyword = "minLength",
                    SchemaLocation = "/properties/a/minLength",
                }
            );
        Given
            .OnlyViolation(schema, "\"\\ud800\"")
            .SchemaLocation.Should()
            .Be("/not/pattern", "it ends the evaluation, whatever not makes of it");
        Given
            .OnlyViolation("""{"required": ["x"]}""", """{"\udc00": 1}""")
            .Message.Should()
            .Contain("expected Unicode text");
        Given.OnlyViolation("""{"type": "integer"}""", "\"\\ud800\"").Message.Should().Contain("found the string");
    }
}
