namespace Conformance.JsonSchema.Tests;

public sealed class EqualityTests
{
    [TestCase("""{"a": 1, "b": [2, null]}""", """{"b": [2.0, null], "a": 1e0}""", true)]
    [TestCase("""{"a": 1}""", """{"a": 1, "b": 2}""", false)]
    [TestCase("""{"a": 1}""", """{"a": "1"}""", false)]
    [TestCase("[1, 2]", "[2, 1]", false)]
    [TestCase("[1, 2]", "[1, 2, 3]", false)]
    [TestCase("\"\\u00e9\"", "\"é\"", true)]
    [TestCase("\"e\\u0301\"", "\"é\"", false)]
    [TestCase("true", "1", false)]
    [TestCase("false", "0", false)]
    [TestCase("null", "false", false)]
    public void Const_compares_by_value(string constant, string value, bool valid) =>
        Given.IsValid($$"""{"const": {{constant}}}""", value).Should().Be(valid);

    [Test]
    public void A_value_outside_an_enum_is_shown_beside_it() =>
        Given
            .OnlyViolation("""{"enum": ["Pending", "In progress"]}""", "\"done\"")
            .Should()
            .Be(
                new Violation(
                    "",
                    "/enum",
                    "enum",
                    """expected one of "Pending", "In progress", found "done" """.TrimEnd()
                )
            );

    [Test]
    public void A_const_stands_alone_in_the_message() =>
        Given.OnlyViolation("""{"const": "ok"}""", "7").Message.Should().Be("""expected "ok", found 7""");

    [TestCase("[1, 1.0]", false)]
    [TestCase("""[{"a": 1, "b": 2}, {"b": 2, "a": 1}]""", false)]
    [TestCase("[1, true]", true)]
    [TestCase("[[1], [1, 1]]", true)]
    public void Unique_items_differ_by_value(string value, bool valid) =>
        Given.IsValid("""{"uniqueItems": true}""", value).Should().Be(valid);

    [Test]
    public void The_items_that_are_equal_are_named() =>
        Given
            .OnlyViolation("""{"uniqueItems": true}""", "[3, 5, 3]")
            .Message.Should()
            .Be("expected items that all differ, found items 0 and 2 equal: 3");

    [Test]
    [CancelAfter(20_000)]
    public void Many_items_are_told_apart_quickly()
    {
        var items = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $$"""{"service": {{i}}}"""));

        Given.IsValid("""{"uniqueItems": true}""", $"[{items}]").Should().BeTrue();
    }
}
