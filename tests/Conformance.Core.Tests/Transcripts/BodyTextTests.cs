using System.Text;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Transcripts;

public sealed class BodyTextTests
{
    [TestCase("", 3, "")]
    [TestCase("abc", 3, "abc")]
    [TestCase("abcd", 3, "abc")]
    [TestCase("éèàù", 3, "éèà")]
    [TestCase("ab😀d", 3, "ab")]
    [TestCase("ab😀d", 4, "ab😀")]
    [TestCase("\uFEFFab", 1, "\uFEFF")]
    public void Its_start_parts_no_character(string text, int most, string start) =>
        BodyText.Of(text).Start(most).Should().Be(start);

    [TestCase("é 你好 😀\r\n\u2028\u0000")]
    [TestCase("\uFEFF{}")]
    public void Its_text_is_what_it_was_made_of(string text)
    {
        var body = BodyText.Of(text);

        body.ToString().Should().Be(text);
        body.Characters.Should().Be(text.Length);
        body.Should().Be(new BodyText(Encoding.UTF8.GetBytes(text))).And.NotBe(BodyText.Of(text + " "));
    }

    [Test]
    public void What_UTF8_cannot_say_is_replaced() => BodyText.Of("[\uD83D]").ToString().Should().Be("[\uFFFD]");
}
