using System.Text.Json;
using Conformance.Core.Schemas;
using static Conformance.Core.Tests.Schemas.SchemaUnderTest;

namespace Conformance.Core.Tests.Schemas;

/// <summary>Whatever a panel answers is valid or a violation with a place, and never an exception.</summary>
public sealed class SchemaHostileValueTests
{
    [TestCase("""{"properties": {"a": {"type": "integer"}}}""", """{"a": "1", "a": 1}""", true)]
    [TestCase("""{"properties": {"a": {"type": "integer"}}}""", """{"a": 1, "a": "1"}""", false)]
    [TestCase("""{"additionalProperties": {"type": "integer"}}""", """{"a": "1", "\u0061": 1}""", true)]
    [TestCase("""{"additionalProperties": {"type": "integer"}}""", """{"a": 1, "a": "1"}""", false)]
    public void A_repeated_member_counts_by_its_last_value(string schema, string value, bool isValid) =>
        IsValid(schema, value).Should().Be(isValid);

    [TestCase("""{"properties": {"a": {"pattern": "x"}}}""", """{"a": "\ud800"}""", "/a")]
    [TestCase("""{"properties": {"a": {"minLength": 1}}}""", """{"a": "\ud800"}""", "/a")]
    [TestCase("""{"properties": {"a": {"enum": ["x"]}}}""", """{"a": "\ud800"}""", "/a")]
    [TestCase("""{"properties": {"a": {"enum": ["x"]}}}""", """{"a": ["\ud800"]}""", "/a")]
    [TestCase("""{"properties": {"a": {"type": "string"}}}""", """{"\ud800": 1, "a": ""}""", "")]
    [TestCase("""{"items": {"required": ["\ud83d\ude00"]}}""", """[{"\ud800": 1}]""", "/0")]
    [TestCase("""{"items": {"additionalProperties": false}}""", """[{"\ud800": 1}]""", "/0")]
    [TestCase("""{"items": {"propertyNames": {"pattern": "x"}}}""", """[{}, {"\ud800": 1}]""", "/1")]
    [TestCase("""{"items": {"anyOf": [{"pattern": "x"}]}}""", """["\ud800"]""", "/0")]
    public void Text_that_is_not_Unicode_is_a_violation(string schema, string value, string location) =>
        OnlyViolation(schema, value).InstanceLocation.Should().Be(location);

    [TestCase("""{"type": "integer"}""", "1e400", true)]
    [TestCase("""{"type": "integer"}""", "1e-400", false)]
    [TestCase("""{"type": "integer"}""", "0e-400", true)]
    [TestCase("""{"type": "integer"}""", "1.0", true)]
    [TestCase("""{"type": "integer"}""", "100e-2", true)]
    [TestCase("""{"type": "integer"}""", "900000000000001.05", false)]
    [TestCase("""{"type": "integer"}""", "1.00000000000000000001", false)]
    [TestCase("""{"type": ["integer", "number"]}""", "1.5", true)]
    [TestCase("""{"maximum": 9223372036854775807}""", "9223372036854775808", false)]
    [TestCase("""{"maximum": 9223372036854775807}""", "1e400", false)]
    [TestCase("""{"minimum": 1}""", "1e-400", false)]
    [TestCase("""{"const": 1}""", "1e400", false)]
    [TestCase("""{"enum": [1, 2]}""", "2.0", true)]
    public void Numbers_are_compared_exactly(string schema, string value, bool isValid) =>
        IsValid(schema, value).Should().Be(isValid);

    [TestCase("-1e99999999999")]
    [TestCase("1e99999999999")]
    public void A_number_beyond_all_use_is_a_violation_at_its_place(string number)
    {
        var violation = OnlyViolation("""{"items": {"type": "integer"}}""", $"[1, {number}]");

        violation.InstanceLocation.Should().Be("/1");
        violation.Message.Should().Be($"expected a number that can be compared, found {number}");
    }

    [TestCase("minLength", 2, false)]
    [TestCase("maxLength", 1, true)]
    public void Lengths_are_counted_in_code_points(string keyword, int limit, bool isValid) =>
        IsValid($$"""{"{{keyword}}": {{limit}}}""", "\"\\ud83d\\ude00\"").Should().Be(isValid);

    [Test]
    public void A_letter_with_its_accent_apart_has_two_code_points() =>
        IsValid("""{"maxLength": 1}""", "\"e\\u0301\"").Should().BeFalse();

    [TestCase("""{"additionalProperties": {"$ref": "#"}, "items": {"$ref": "#"}}""")]
    [TestCase("""{"not": {"items": {"$ref": "#"}}}""")]
    [TestCase("""{"anyOf": [{"items": {"$ref": "#"}}, false]}""")]
    [TestCase("""{"const": {"$ref": "#"}}""")]
    [TestCase("""{"enum": [[], {}]}""")]
    [TestCase("""{"prefixItems": [{"uniqueItems": true, "minItems": 2}]}""")]
    public void A_value_nested_too_deeply_is_not_valid(string schema)
    {
        var value = Value(new string('[', 5_000) + new string(']', 5_000));

        Schema.Parse(schema).Validate(value).Should().NotBeEmpty();
    }

    [Test]
    public void A_value_as_deep_as_an_answer_may_be_is_checked_on_the_stack_of_any_thread()
    {
        var deepest = Value(new string('[', 500) + new string(']', 500));
        var schema = Schema.Parse("""{"anyOf": [{"allOf": [{"items": {"$ref": "#"}, "type": "array"}]}]}""");
        var isValid = false;
        var thread = new Thread(() => isValid = schema.IsValid(deepest));

        thread.Start();
        thread.Join();

        isValid.Should().BeTrue();
    }

    [Test]
    public void At_most_a_thousand_violations_are_listed() =>
        Violations("""{"items": {"type": "string", "minimum": 5}}""", JsonSerializer.Serialize(new int[5000]))
            .Should()
            .HaveCount(Schema.MaxViolations);

    [Test]
    public void Long_locations_end_the_list_earlier()
    {
        var name = new string('k', 1_000_000);
        var value = JsonSerializer.Serialize(new Dictionary<string, int[]> { [name] = new int[1000] });

        Violations("""{"additionalProperties": {"items": {"type": "string"}}}""", value)
            .Count.Should()
            .BeInRange(2, 10);
    }
}
