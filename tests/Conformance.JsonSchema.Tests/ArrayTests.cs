namespace Conformance.JsonSchema.Tests;

public sealed class ArrayTests
{
    [Test]
    public void A_wrong_item_is_reported_at_its_index() =>
        Given
            .Violations(
                """{"items": {"properties": {"rate": {"type": "string"}}}}""",
                """[{"rate": "1"}, {"rate": 2}, {"rate": 3}]"""
            )
            .Select(violation => violation.InstanceLocation)
            .Should()
            .Equal("/1/rate", "/2/rate");

    [Test]
    public void Items_begin_where_prefixItems_end() =>
        Given
            .Violations(
                """{"prefixItems": [{"type": "string"}, {"type": "null"}], "items": false}""",
                """[1, null, 2, 3]"""
            )
            .Should()
            .Equal(
                new Violation("/0", "/prefixItems/0/type", "type", "expected a string, found the number 1"),
                new Violation("/2", "/items", "items", "expected no item 2, found 2"),
                new Violation("/3", "/items", "items", "expected no item 3, found 3")
            );

    [TestCase("minItems", 2, "expected at least 2 items, found 1")]
    [TestCase("maxItems", 0, "expected at most 0 items, found 1")]
    public void Items_are_counted(string keyword, int limit, string message) =>
        Given.OnlyViolation($$"""{"{{keyword}}": {{limit}}}""", "[0]").Message.Should().Be(message);

    [TestCase(
        """{"contains": {"type": "string"}}""",
        "[1]",
        "contains",
        "expected at least 1 item to be a string, found 0"
    )]
    [TestCase(
        """{"contains": {"type": "string"}, "minContains": 2}""",
        "[\"a\"]",
        "minContains",
        "expected at least 2 items to be a string, found 1"
    )]
    [TestCase(
        """{"contains": {"type": "string"}, "maxContains": 1}""",
        "[\"a\", \"b\"]",
        "maxContains",
        "expected at most 1 item to be a string, found 2"
    )]
    public void The_items_that_match_are_counted(string schema, string value, string keyword, string message) =>
        Given.OnlyViolation(schema, value).Should().Be(new Violation("", "/" + keyword, keyword, message));

    [TestCase("""{"contains": {"type": "string"}, "minContains": 0}""")]
    [TestCase("""{"minContains": 5}""")]
    public void None_need_match_where_none_is_asked_for(string schema) =>
        Given.IsValid(schema, "[1]").Should().BeTrue();
}
