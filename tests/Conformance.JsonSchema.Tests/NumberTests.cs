namespace Conformance.JsonSchema.Tests;

public sealed class NumberTests
{
    [TestCase("1", "1.0")]
    [TestCase("100", "1e2")]
    [TestCase("0.001", "1E-3")]
    [TestCase("0", "-0.0e5")]
    [TestCase("1e400", "10e399")]
    public void Numbers_of_one_value_are_equal(string left, string right) =>
        Given.IsValid($$"""{"const": {{left}}}""", right).Should().BeTrue();

    [TestCase("9007199254740993", "9007199254740992")]
    [TestCase("0.1", "0.10000000000000000001")]
    [TestCase("1", "-1")]
    [TestCase("1e400", "1e401")]
    public void Numbers_that_only_a_double_confuses_are_not(string left, string right) =>
        Given.IsValid($$"""{"const": {{left}}}""", right).Should().BeFalse();

    [TestCase("minimum", "5", "5.0", true)]
    [TestCase("minimum", "9007199254740993", "9007199254740992", false)]
    [TestCase("minimum", "-2", "-10", false)]
    [TestCase("minimum", "-1e-7", "0", true)]
    [TestCase("maximum", "0.3", "0.30000000000000000001", false)]
    [TestCase("maximum", "10", "9.99", true)]
    [TestCase("maximum", "-5", "-4", false)]
    [TestCase("exclusiveMinimum", "0", "0.0", false)]
    [TestCase("exclusiveMinimum", "0", "1e-999999999", true)]
    [TestCase("exclusiveMaximum", "100", "1e2", false)]
    [TestCase("exclusiveMaximum", "1e999999999", "99999999999999999999", true)]
    public void Limits_are_compared_exactly(string keyword, string limit, string value, bool valid) =>
        Given.IsValid($$"""{"{{keyword}}": {{limit}}}""", value).Should().Be(valid);

    [TestCase("0.1", "0.3", true)]
    [TestCase("0.1", "1e300", true)]
    [TestCase("0.01", "19.99", true)]
    [TestCase("0.01", "19.999", false)]
    [TestCase("3", "1e999999999", false)]
    [TestCase("2", "1e999999999", true)]
    [TestCase("2", "1e-999999999", false)]
    [TestCase("1e-400", "5", true)]
    [TestCase("2.5", "-7.5", true)]
    [TestCase("20", "10", false)]
    [TestCase("7", "0", true)]
    [TestCase("0.0000000000001", "99999999999999", true)]
    [TestCase("0.0000000000003", "99999999999998", false)]
    [TestCase("1e-30", "1", true)]
    [TestCase("1", "1e-30", false)]
    public void Multiples_are_exact(string divisor, string value, bool valid) =>
        Given.IsValid($$"""{"multipleOf": {{divisor}}}""", value).Should().Be(valid);

    [Test]
    public void An_exponent_longer_than_any_integer_type_is_no_trouble()
    {
        var huge = "1e" + new string('9', 5000);

        Given.IsValid("""{"minimum": 1, "type": "integer", "multipleOf": 4}""", huge).Should().BeTrue();
        Given.IsValid("""{"maximum": 1}""", huge).Should().BeFalse();
    }

    [TestCase("minimum", "5", "expected at least 5, found 3")]
    [TestCase("exclusiveMinimum", "5", "expected more than 5, found 3")]
    [TestCase("maximum", "1.50", "expected at most 1.50, found 3")]
    [TestCase("exclusiveMaximum", "3.0", "expected less than 3.0, found 3")]
    [TestCase("multipleOf", "2", "expected a multiple of 2, found 3")]
    public void The_message_says_the_limit_and_the_number(string keyword, string limit, string message) =>
        Given
            .OnlyViolation($$"""{"{{keyword}}": {{limit}}}""", "3")
            .Should()
            .Be(new Violation("", "/" + keyword, keyword, message));

    [Test]
    public void Limits_do_not_concern_other_types() =>
        Given.IsValid("""{"minimum": 5, "multipleOf": 2}""", "\"1\"").Should().BeTrue();
}
