using System.Text;
using Conformance.Core.Reports.Page;

namespace Conformance.Core.Tests.Reports.Page;

public sealed class ExcerptTests
{
    [TestCase("/0/min", "\"50\"")]
    [TestCase("/1/min", "7")]
    [TestCase("/1", """{"a/b":{"~":null},"min":7}""")]
    [TestCase("/1/a~1b/~0", "null")]
    [TestCase("/0/max", """{"name":"é😀","min":"50"}""")]
    [TestCase("/0/min/deeper", "\"50\"")]
    [TestCase("/9", """[{"name":"é😀","min":"50"}, {"a/b":{"~":null},"min":7}]""")]
    public void The_value_at_the_place_is_marked_or_the_last_one_on_the_way(string place, string marked)
    {
        const string answer = """[{"name":"é😀","min":"50"}, {"a/b":{"~":null},"min":7}]""";

        var excerpt = Excerpt.Of(Encoding.UTF8.GetBytes(answer), place);

        excerpt.Marked.Should().Be(marked);
        (excerpt.Before + excerpt.Marked + excerpt.After).Should().Be(answer);
    }

    [TestCase("<html>", "/0")]
    [TestCase("", "/0")]
    [TestCase("[1,", "/5")]
    [TestCase("[1]", "")]
    public void Where_there_is_no_such_place_nothing_is_marked(string answer, string place) =>
        Excerpt.Of(Encoding.UTF8.GetBytes(answer), place).Should().Be(new Excerpt("", "", answer));

    [Test]
    public void Of_a_long_answer_what_is_around_is_shown_and_no_character_is_parted()
    {
        var many = string.Concat(Enumerable.Repeat("😀", 2000));

        var excerpt = Excerpt.Of(
            Encoding.UTF8.GetBytes($$"""{"before":"{{many}}","at":"{{many}}","after":"{{many}}"}"""),
            "/at"
        );

        new[] { excerpt.Before, excerpt.Marked, excerpt.After }
            .Should()
            .OnlyContain(part => part.Contains('…') && part.Length <= 600 && !part.Contains('\ufffd'));
        excerpt.Before.Should().MatchRegex("^…(😀)+\",\"at\":$");
        excerpt.Marked.Should().StartWith("\"😀");
    }
}
