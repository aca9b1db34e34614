using System.Text.Json;

namespace Conformance.JsonSchema.Tests;

/// <summary>
/// Simple patterns run as an automaton on text that is written plainly, all others as regular expressions of .NET.
/// Nobody may see which.
/// </summary>
public sealed class PatternEngineTests
{
    private const int Patterns = 500;
    private const int TextsPerPattern = 40;

    [Test]
    public void Both_give_the_same_answers()
    {
        var seed = Seed.Next();
        var random = new RandomPattern(new Random(seed));
        var matches = 0;

        for (var i = 0; i < Patterns; i++)
        {
            var pattern = random.Pattern();
            var schema = Of(pattern);
            for (var j = 0; j < TextsPerPattern; j++)
            {
                var text = random.Text();
                var answer = schema.IsValid(Given.Value(JsonSerializer.Serialize(text)));
                schema
                    .IsValid(Escaped(text))
                    .Should()
                    .Be(answer, "seed {0}, pattern {1}, text {2}", seed, pattern, text);
                matches += answer ? 1 : 0;
            }
        }

        matches
            .Should()
            .BeInRange(
                Patterns * TextsPerPattern / 10,
                Patterns * TextsPerPattern * 9 / 10,
                "both answers occur often"
            );
    }

    [TestCase("^[0-9]{64}$")]
    [TestCase("^(a|b)*a(a|b){9}$")]
    [TestCase("((((((((a{4}){4}){4}){4}){4}){4}){4}){4})")]
    [TestCase("(){1000000000}")]
    public void A_pattern_that_would_need_a_large_automaton_is_read_all_the_same(string pattern) =>
        Of(pattern).IsValid(Given.Value("\"c\"")).Should().Be(pattern[0] == '(' && pattern[1] == ')');

    /// <summary>.NET's own engine does not find the empty match.</summary>
    [
        TestCase("^(?:|a+?)+?"),
        TestCase("^(?:|a{1,}?){1,}?"),
        TestCase("^(?:a+|){2,}"),
        TestCase("^(?:a+||b)+"),
        TestCase("^(?:(?:a+)*)+"),
        TestCase("^(?:(?:a{2,})?){2}"),
        TestCase("^(?:(?:a+){0,1})+?")
    ]
    public void What_is_repeated_and_may_take_nothing_matches_where_it_takes_nothing(string pattern) =>
        Of(pattern).IsValid(Escaped("0a")).Should().BeTrue();

    [TestCase("a+??"), TestCase("a*?+"), TestCase("a{2}?*")]
    public void What_is_repeated_by_three_signs_is_no_pattern(string pattern) =>
        FluentActions.Invoking(() => Of(pattern)).Should().Throw<SchemaException>();

    [Test]
    public void Groups_may_be_nested_deeply() =>
        Of(new string('(', 500) + "a" + new string(')', 500)).IsValid(Given.Value("\"a\"")).Should().BeTrue();

    private static JsonElement Escaped(string text) =>
        Given.Value($"\"{string.Concat(text.Select(unit => $"\\u{(int)unit:x4}"))}\"");

    private static Schema Of(string pattern) => Schema.Parse(JsonSerializer.Serialize(new { pattern }));
}
