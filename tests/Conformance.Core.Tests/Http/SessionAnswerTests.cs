using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Http;

/// <summary>What becomes of an answer on its way into the record.</summary>
public sealed class SessionAnswerTests
{
    [Test]
    public async Task An_answer_is_recorded_as_it_came()
    {
        var exchange = await Answered(
            "{\"balance\":\"1.00\"}",
            "200 OK",
            "Content-Type: application/json",
            "X-Powered-By: PHP"
        );

        exchange
            .Response.Should()
            .BeEquivalentTo(
                new
                {
                    Status = 200,
                    Text = "{\"balance\":\"1.00\"}",
                    Utf8 = true,
                }
            );
        exchange.Response!.Header("content-type").Should().Be("application/json");
        exchange.Response.Header("X-Powered-By").Should().Be("PHP");
        exchange
            .Should()
            .BeEquivalentTo(
                new
                {
                    Number = 1,
                    Name = "balance.read",
                    SchemaName = "balance",
                    RecordedFailure = (TransportFailure?)null,
                }
            );
    }

    [Test]
    public async Task An_error_code_is_an_answer_like_any_other([Values(401, 422, 500)] int status) =>
        (await Answered("{\"error\":\"no\"}", $"{status} No"))
            .Response.Should()
            .BeEquivalentTo(new { Status = status, Text = "{\"error\":\"no\"}" });

    [Test]
    public async Task A_byte_order_mark_is_kept() =>
        (await Answered("\uFEFF{}")).Response!.Text.Should().Be("\uFEFF{}");

    [Test]
    public async Task A_body_that_is_not_UTF_8_keeps_a_character_for_each_byte()
    {
        await using var panel = LoopbackPanel.RespondingWith(
            [(byte)'"', 0xE9, 0xFF, (byte)'"'],
            "200 OK",
            "Content-Type: application/json; charset=iso-8859-1"
        );
        using var fixture = new SessionFixture(panel.Endpoint);

        var exchange = await fixture.Send(SessionFixture.Balance);

        exchange.Response.Should().BeEquivalentTo(new { Utf8 = false, Text = "\"éÿ\"" });
        exchange.ParsedBody.ParseError.Should().Be("the body is not UTF-8");
    }

    [Test]
    public async Task A_redirect_to_another_host_is_recorded_and_not_followed(
        [Values(301, 302, 303, 307, 308)] int status
    )
    {
        await using var elsewhere = LoopbackPanel.RespondingWith("{}");
        await using var panel = LoopbackPanel.RespondingWith("", $"{status} Moved", $"Location: {elsewhere.Endpoint}");
        using var fixture = new SessionFixture(panel.Endpoint);

        var exchange = await fixture.Send(SessionFixture.Balance);

        exchange.Response!.Status.Should().Be(status);
        elsewhere.Requests.Should().BeEmpty("the key would have followed the redirect");
    }

    [Test]
    public async Task A_redirect_to_another_path_is_recorded_and_not_followed(
        [Values(301, 302, 303, 307, 308)] int status
    )
    {
        await using var panel = LoopbackPanel.RespondingWith("", $"{status} Moved", "Location: /api/v2/moved");
        using var fixture = new SessionFixture(panel.Endpoint);

        var exchange = await fixture.Send(SessionFixture.Balance);

        exchange.Response!.Status.Should().Be(status);
        panel.Requests.Should().ContainSingle("the key is sent where the settings say, and nowhere else");
    }

    [Test]
    public async Task A_cookie_is_recorded_and_not_kept()
    {
        await using var panel = LoopbackPanel.RespondingWith("{}", "200 OK", "Set-Cookie: session=1; Path=/");
        using var fixture = new SessionFixture(panel.Endpoint);

        var exchange = await fixture.Send(SessionFixture.Balance);
        await fixture.Send(SessionFixture.Balance);

        exchange.Response!.Header("Set-Cookie").Should().StartWith("session=1");
        panel
            .Requests.Should()
            .HaveCount(2)
            .And.OnlyContain(request => !request.Contains("Cookie:", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<Exchange> Answered(string body, string status = "200 OK", params string[] headers)
    {
        await using var panel = LoopbackPanel.RespondingWith(body, status, headers);
        using var fixture = new SessionFixture(panel.Endpoint);
        return await fixture.Send(SessionFixture.Balance);
    }
}
