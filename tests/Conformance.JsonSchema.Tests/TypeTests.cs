namespace Conformance.JsonSchema.Tests;

public sealed class TypeTests
{
    [TestCase("1")]
    [TestCase("1.0")]
    [TestCase("12e2")]
    [TestCase("1200e-2")]
    [TestCase("-0.0")]
    public void A_number_without_a_fraction_is_an_integer(string value) =>
        Given.IsValid("""{"type": "integer"}""", value).Should().BeTrue();

    [TestCase("1.5")]
    [TestCase("1e-1")]
    [TestCase("\"1\"")]
    public void Anything_else_is_not(string value) =>
        Given.IsValid("""{"type": "integer"}""", value).Should().BeFalse();

    [TestCase("string", "50", "expected a string, found the number 50")]
    [TestCase("integer", "\"50\"", "expected an integer, found the string \"50\"")]
    [TestCase("object", "[1]", "expected an object, found an array")]
    [TestCase("array", "{}", "expected an array, found an object")]
    [TestCase("number", "true", "expected a number, found the boolean true")]
    [TestCase("boolean", "null", "expected a boolean, found null")]
    public void The_message_names_both_types(string type, string value, string message) =>
        Given
            .OnlyViolation($$"""{"type": "{{type}}"}""", value)
            .Should()
            .Be(new Violation("", "/type", "type", message));

    [Test]
    public void One_of_several_types_will_do()
    {
        const string schema = """{"type": ["string", "null"]}""";

        Given.IsValid(schema, "null").Should().BeTrue();
        Given.OnlyViolation(schema, "5").Message.Should().Be("expected a string or null, found the number 5");
    }
}
