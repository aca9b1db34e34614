using System.Text.Json;
using Conformance.Core.Schemas;

namespace Conformance.Core.Tests.Schemas;

public sealed class AnswerPathTests
{
    [TestCase("", "")]
    [TestCase("", "/0/rate")]
    [TestCase("/*", "/0")]
    [TestCase("/*", "/0/rate")]
    [TestCase("/*/rate", "/12/rate")]
    [TestCase("/balance", "/balance")]
    public void A_pattern_covers_its_place_and_what_is_within(string pattern, string place) =>
        AnswerPath.Covers(pattern, place).Should().BeTrue();

    [TestCase("/*", "")]
    [TestCase("/*/rate", "/0")]
    [TestCase("/*/rate", "/0/min")]
    [TestCase("/rate", "/rates")]
    public void And_nothing_else(string pattern, string place) => AnswerPath.Covers(pattern, place).Should().BeFalse();

    [Test]
    public void The_closer_of_two_patterns_is_the_deeper_and_then_the_one_that_says_more()
    {
        string[] patterns = ["", "/*", "/error", "/*/*", "/*/error", "/*/cancel/error"];

        patterns.Select(AnswerPath.Closeness).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Test]
    public void A_step_is_appended_escaped() => AnswerPath.Append("/a", "b/c~d").Should().Be("/a/b~1c~0d");

    [TestCase("[]", "", true)]
    [TestCase("[]", "/*", false)]
    [TestCase("[1]", "/*", true)]
    [TestCase("{}", "/*", false)]
    [TestCase("{\"1\":{\"error\":\"no\"}}", "/*/error", true)]
    [TestCase("[{\"cancel\":1},{\"cancel\":{\"error\":\"no\"}}]", "/*/cancel/error", true)]
    [TestCase("[{\"cancel\":1}]", "/*/cancel/error", false)]
    [TestCase("{\"error\":null}", "/error", true)]
    [TestCase("\"text\"", "/*", false)]
    [TestCase("{\"\\ud800\":1}", "/error", false)]
    public void A_pattern_occurs_where_the_value_holds_a_place_for_it(string json, string pattern, bool occurs) =>
        AnswerPath.Occurs(JsonSerializer.Deserialize<JsonElement>(json), pattern).Should().Be(occurs);
}
