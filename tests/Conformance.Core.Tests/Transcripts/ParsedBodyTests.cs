using System.Text.Json;

namespace Conformance.Core.Tests.Transcripts;

public sealed class ParsedBodyTests
{
    [TestCase("{\"order\":1}", JsonValueKind.Object)]
    [TestCase(" [] \n", JsonValueKind.Array)]
    [TestCase("null", JsonValueKind.Null)]
    [TestCase("\"text\"", JsonValueKind.String)]
    [TestCase("1e400", JsonValueKind.Number)]
    public void A_JSON_value_is_read(string body, JsonValueKind kind)
    {
        var reading = Answers.ParsedBody(body);

        reading.Json!.Value.ValueKind.Should().Be(kind);
        reading.ParseError.Should().BeNull();
    }

    [TestCase("", "the body is empty")]
    [TestCase("<html></html>", "the body is not JSON (line 1, byte 0)")]
    [TestCase("\uFEFF{}", "the body is not JSON (line 1, byte 0)")]
    [TestCase("{}\n{}", "the body is not JSON (line 2, byte 0)")]
    [TestCase("{'order':1}", "the body is not JSON (line 1, byte 1)")]
    [TestCase("{\"order\":", "the body is not JSON (line 1, byte 9)")]
    public void What_is_no_JSON_value_is_reported_with_its_place(string body, string fault)
    {
        var reading = Answers.ParsedBody(body);

        reading.Json.Should().BeNull();
        reading.ParseError.Should().Be(fault);
    }

    [Test]
    public void A_body_that_is_nested_too_deeply_has_a_fault_and_breaks_nothing() =>
        Answers.ParsedBody(new string('[', 100_000)).ParseError.Should().NotBeNull();

    [Test]
    public void A_body_that_is_not_UTF_8_is_not_read_at_all()
    {
        var exchange = Answers.Exchange("{}");

        var reading = (exchange with { Response = exchange.Response! with { Utf8 = false } }).ParsedBody;

        reading.Json.Should().BeNull();
        reading.ParseError.Should().Be("the body is not UTF-8");
    }

    [Test]
    public void Where_no_answer_came_there_is_nothing_to_read() =>
        Answers
            .ParsedBody(null)
            .Should()
            .BeEquivalentTo(
                new
                {
                    Status = (int?)null,
                    Json = (JsonElement?)null,
                    ParseError = (string?)null,
                    IsRefusal = false,
                }
            );

    [TestCase("{\"error\":\"no\"}", 200, true, "no")]
    [TestCase("{\"error\":\"no\"}", 422, true, "no")]
    [TestCase("{\"error\":7}", 200, true, null)]
    [TestCase("{\"error\":null}", 200, true, null)]
    [TestCase("{}", 400, true, null)]
    [TestCase("<html>", 500, true, null)]
    [TestCase("{\"order\":1}", 200, false, null)]
    [TestCase("{\"order\":1}", 400, false, null)]
    [TestCase("[{\"service\":1}]", 500, false, null)]
    [TestCase("[\"no\"]", 422, true, null)]
    [TestCase("[{\"error\":\"no\"}]", 200, false, null)]
    [TestCase("[{\"error\":\"no\"}]", 422, true, null)]
    [TestCase("{\"1\":{\"error\":\"no\"}}", 200, false, null)]
    [TestCase("{\"1\":{\"error\":\"no\"}}", 404, false, null)]
    [TestCase("{\"1\":{\"error\":\"no\"},\"message\":\"no\"}", 404, true, null)]
    public void A_refusal_is_an_error_member_or_an_HTTP_code_that_says_so(
        string body,
        int status,
        bool refusal,
        string? text
    )
    {
        var reading = Answers.ParsedBody(body, status);

        reading.IsRefusal.Should().Be(refusal);
        reading.ErrorText.Should().Be(text);
    }

    [TestCase("{\"error\":\"\\ud800\"}")]
    [TestCase("{\"error\":\"a \\udfff b\"}")]
    public void An_error_that_is_no_Unicode_text_has_no_text_and_breaks_nothing(string body)
    {
        var reading = Answers.ParsedBody(body);

        reading.IsRefusal.Should().BeTrue();
        reading.ErrorText.Should().BeNull();
    }

    [Test]
    public void A_member_whose_name_is_no_Unicode_text_hides_no_other() =>
        Answers.ParsedBody("{\"\\ud800\":1,\"order\":2}").Member("order")!.Value.GetInt32().Should().Be(2);

    [Test]
    public void Only_an_object_has_members()
    {
        Answers.ParsedBody("[1]").Member("order").Should().BeNull();
        Answers.ParsedBody("{}").Member("order").Should().BeNull();
    }
}
