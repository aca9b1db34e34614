using System.Text.Json;

namespace Conformance.JsonSchema.Tests;

/// <summary>Where patterns of ECMA-262 and of .NET differ.</summary>
public sealed class PatternDialectTests
{
    [TestCase(@"^a$", "a\n", false)]
    [TestCase(@"^\d+$", "٣", false)]
    [TestCase(@"^\D$", "٣", true)]
    [TestCase(@"^\w$", "é", false)]
    [TestCase(@"^\W\W$", "é😀", true)]
    [TestCase(@"^\s$", "\ufeff", true)]
    [TestCase(@"^\s$", "\u0085", false)]
    [TestCase(@"^\S$", "\u0085", true)]
    [TestCase(@"^.$", "\u2028", false)]
    [TestCase(@"^.$", "😀", true)]
    [TestCase(@"^..$", "😀", false)]
    [TestCase(@"^😀{2}$", "😀😀", true)]
    [TestCase(@"^\u{1F600}+$", "😀😀", true)]
    [TestCase(@"^\uD83D\uDE00+$", "😀😀", true)]
    [TestCase(@"^[^a]$", "😀", true)]
    [TestCase(@"^[^\S]$", "😀", false)]
    [TestCase(@"^[\s\S]$", "😀", true)]
    [TestCase(@"^[\d.-]+$", "1.5-", true)]
    [TestCase(@"^[-a]$", "-", true)]
    [TestCase(@"^[a-c-]+$", "b-", true)]
    [TestCase(@"^[a\]\[]+$", "[a]", true)]
    [TestCase(@"^[[]$", "[", true)]
    [TestCase(@"^[a-z-[aeiou]]$", "e]", true)]
    [TestCase(@"^[^]$", "\n", true)]
    [TestCase(@"[]", "a", false)]
    [TestCase(@"\bcat\b", "écaté", true)]
    [TestCase(@"\Bcat", "écat", false)]
    [TestCase(@"^\cJ\x41\0$", "\nA\0", true)]
    [TestCase(@"^\p{Letter}\P{Lu}\p{gc=Nd}$", "éé5", true)]
    [TestCase(@"^(?<year>\d{4})-\k<year>$", "2024-2024", true)]
    [TestCase(@"^(a)(?:b)(?=c)(?!d)c\1$", "abca", true)]
    [TestCase(@"(?<=a)b(?<!c)", "ab", true)]
    [TestCase(@"^https?:\/\/[^\/]+\.$", "https://a.", true)]
    [TestCase("i", "I", false)]
    public void A_pattern_means_what_ECMA_262_says(string pattern, string text, bool matches) =>
        Given.IsValid(Schema(pattern), JsonSerializer.Serialize(text)).Should().Be(matches);

    [TestCase(@"\Aa\z")]
    [TestCase(@"\a")]
    [TestCase("(?i)a")]
    [TestCase("(?>a)")]
    [TestCase("(?<a-b>x)")]
    [TestCase(@"\u{110000}")]
    [TestCase(@"\p{IsGreek}")]
    [TestCase("[😀]")]
    [TestCase("[a")]
    [TestCase("a\\")]
    [TestCase("(a")]
    [TestCase("*")]
    public void What_it_does_not_have_or_we_do_not_support_is_an_error_of_the_schema(string pattern) =>
        Given.ErrorIn(Schema(pattern)).Location.Should().Be("/pattern");

    [Test]
    [CancelAfter(20_000)]
    public void A_pattern_that_would_try_forever_is_cut_off_and_said_to_be()
    {
        var text = JsonSerializer.Serialize(new string('a', 60) + "!");

        Given.IsValid(Schema("^(a+)+$"), text).Should().BeFalse();
        Given
            .OnlyViolation("""{"not": {"pattern": "^(?=(a+)+$)"}}""", text)
            .Message.Should()
            .StartWith("expected to know within 1 s whether");
    }

    private static string Schema(string pattern) => JsonSerializer.Serialize(new { pattern });
}
