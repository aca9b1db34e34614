using static Conformance.Core.Tests.Schemas.SchemaUnderTest;

namespace Conformance.Core.Tests.Schemas;

/// <summary>Patterns are those of ECMA-262, and .NET's differ.</summary>
public sealed class SchemaPatternTests
{
    [TestCase("""^[0-9]+(\\.[0-9]+)?$""", """0.90""", true)]
    [TestCase("""^[0-9]+(\\.[0-9]+)?$""", """0.90\n""", false)]
    [TestCase("""^[0-9]+$""", """٣""", false)]
    [TestCase("""^\\d+$""", """٣""", false)]
    [TestCase("""\\S""", """\u00a0""", false)]
    [TestCase("""\\S""", """\ufeff""", false)]
    [TestCase("""\\S""", """ x""", true)]
    [TestCase("""^\\s*5$""", """\u00a05""", true)]
    [TestCase("""^\\w$""", """é""", false)]
    [TestCase("""^.$""", """\ud83d\ude00""", true)]
    [TestCase("""^\\p{Letter}+$""", """Ж""", true)]
    public void A_pattern_matches_as_in_ECMAScript(string pattern, string text, bool matches) =>
        IsValid($$"""{"pattern": "{{pattern}}"}""", $"\"{text}\"").Should().Be(matches);

    [Test]
    public void A_pattern_that_takes_too_long_is_a_violation_at_its_place()
    {
        var endless = new string('a', 40);

        var violation = OnlyViolation(
            """{"items": {"properties": {"name": {"pattern": "^(([a-z])+.)+[A-Z]([a-z])+$"}}}}""",
            $$"""[{"name": "abAc"}, {"name": "{{endless}}"}, {"name": "A"}]"""
        );

        violation.InstanceLocation.Should().Be("/1/name");
        violation.Expected.Should().StartWith("to know within 1 s whether it matches ^(([a-z])+.)+[A-Z]([a-z])+$");
        violation.Actual.Should().Be($"\"{endless}\"");
    }

    [Test]
    public void A_pattern_that_takes_too_long_does_not_hold_by_being_denied() =>
        IsValid("""{"not": {"pattern": "^(([a-z])+.)+[A-Z]([a-z])+$"}}""", $"\"{new string('a', 40)}\"")
            .Should()
            .BeFalse();
}
