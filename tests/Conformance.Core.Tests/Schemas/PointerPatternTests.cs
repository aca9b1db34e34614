using System.Text.Json;
using Conformance.Core.Schemas;

namespace Conformance.Core.Tests.Schemas;

public sealed class PointerPatternTests
{
    [TestCase("", "")]
    [TestCase("", "/0/rate")]
    [TestCase("/*", "/0")]
    [TestCase("/*", "/0/rate")]
    [TestCase("/*/rate", "/12/rate")]
    [TestCase("/balance", "/balance")]
    public void A_pattern_covers_its_place_and_all_within_it(string pattern, string place) =>
        PointerPattern.Covers(pattern, place).Should().BeTrue();

    [TestCase("/*", "")]
    [TestCase("/*/rate", "/0")]
    [TestCase("/*/rate", "/0/min")]
    [TestCase("/rate", "/rates")]
    public void A_pattern_covers_no_place_beside_it(string pattern, string place) =>
        PointerPattern.Covers(pattern, place).Should().BeFalse();

    [Test]
    public void Of_two_patterns_the_deeper_is_the_more_specific_and_then_the_one_with_fewer_wildcards()
    {
        string[] patterns = ["", "/*", "/error", "/*/*", "/*/error", "/*/cancel/error"];

        patterns.Select(PointerPattern.Specificity).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Test]
    public void A_step_is_escaped_when_it_is_appended() =>
        PointerPattern.Append("/a", "b/c~d").Should().Be("/a/b~1c~0d");

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
        PointerPattern.Occurs(JsonSerializer.Deserialize<JsonElement>(json), pattern).Should().Be(occurs);
}
