namespace Conformance.JsonSchema.Tests;

public sealed class FormatTests
{
    private static readonly SchemaOptions Asserting = new() { AssertsFormat = true };

    [Test]
    public void A_format_is_an_annotation_by_default() =>
        Given.IsValid("""{"format": "date"}""", "\"tomorrow\"").Should().BeTrue();

    [Test]
    public void On_request_it_is_an_assertion() =>
        Given
            .Violations(Schema.Parse("""{"format": "date"}""", options: Asserting), Given.Value("\"tomorrow\""))
            .Should()
            .Equal(new Violation("", "/format", "format", "expected text in the format date, found \"tomorrow\""));

    [TestCase("date", "0000-02-29", true)]
    [TestCase("date", "2023-02-29", false)]
    [TestCase("date-time", "1990-12-31T15:59:60-08:00", true)]
    [TestCase("date-time", "2020-01-01", false)]
    [TestCase("email", "a@[IPv6:::1]", true)]
    [TestCase("email", "a@b..c", false)]
    [TestCase("ipv6", "1:2:3:4:5:6:7::", true)]
    [TestCase("ipv6", "1:2:3:4:5:6:7:8::", false)]
    [TestCase("uri", "urn:a", true)]
    [TestCase("uri", "http://[::1", false)]
    [TestCase("regex", "(?<=a)b", true)]
    [TestCase("regex", "(?i)a", false)]
    [TestCase("unheard-of", "?", true)]
    public void Formats_are_told_apart(string format, string text, bool valid) =>
        Schema
            .Parse($$"""{"format": "{{format}}"}""", options: Asserting)
            .IsValid(Given.Value($"\"{text}\""))
            .Should()
            .Be(valid);

    [Test]
    public void Other_types_have_every_format() =>
        Schema.Parse("""{"format": "date"}""", options: Asserting).IsValid(Given.Value("5")).Should().BeTrue();

    [Test]
    public void A_dialect_that_asserts_formats_refuses_those_that_are_not_known()
    {
        var registry = new SchemaRegistry();
        registry.Add(
            "https://example.com/strict",
            """{"$vocabulary": {"https://json-schema.org/draft/2020-12/vocab/format-assertion": true}}"""
        );

        Given
            .ErrorIn("""{"$schema": "https://example.com/strict", "format": "unheard-of"}""", registry)
            .Location.Should()
            .Be("/format");
    }
}
