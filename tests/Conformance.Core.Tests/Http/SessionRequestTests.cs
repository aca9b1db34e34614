using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Secrets;

namespace Conformance.Core.Tests.Http;

/// <summary>Requests as the panel receives them.</summary>
public sealed class SessionRequestTests
{
    private LoopbackPanel panel;
    private SessionFixture fixture;

    [SetUp]
    public void Connect()
    {
        panel = LoopbackPanel.RespondingWith("{}");
        fixture = new SessionFixture(panel.Endpoint);
    }

    [TearDown]
    public async Task Disconnect()
    {
        fixture.Dispose();
        await panel.DisposeAsync();
    }

    [Test]
    public async Task A_form_carries_the_key_first_and_every_field_encoded()
    {
        var received = await Receive(SessionFixture.Balance.With("link", "ü&=+ \r\n").With("orders", "1,2"));

        received
            .Should()
            .StartWith("POST /api/v2 HTTP/1.1\r\n")
            .And.Contain("\r\nContent-Type: application/x-www-form-urlencoded\r\n")
            .And.EndWith("\r\n\r\nkey=Main%2Fkey%2B1+7&action=balance&link=%C3%BC%26%3D%2B+%0D%0A&orders=1%2C2");
    }

    [Test]
    public async Task What_stands_behind_a_form_goes_byte_for_byte() =>
        (await Receive(SessionFixture.Balance with { RawSuffix = "order=%zz&%" }))
            .Should()
            .EndWith("\r\n\r\nkey=Main%2Fkey%2B1+7&action=balance&order=%zz&%");

    [TestCase("text/plain", "\r\nContent-Type: text/plain\r\n")]
    [TestCase("multipart/form-data", "\r\nContent-Type: multipart/form-data\r\n")]
    public async Task A_form_carries_another_content_type(string contentType, string line) =>
        (await Receive(SessionFixture.Balance with { ContentType = contentType }))
            .Should()
            .Contain(line)
            .And.EndWith("\r\n\r\nkey=Main%2Fkey%2B1+7&action=balance");

    [Test]
    public async Task A_form_is_not_said_to_be_anything() =>
        (await Receive(SessionFixture.Balance with { ContentType = "" }))
            .Should()
            .NotContain("Content-Type")
            .And.EndWith("\r\n\r\nkey=Main%2Fkey%2B1+7&action=balance");

    [Test]
    public async Task The_last_byte_of_a_form_is_held_back()
    {
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        var received = Receive(
            SessionFixture.Balance with
            {
                BeforeLastByte = () =>
                {
                    begun.SetResult();
                    return end.Task;
                },
            }
        );

        await begun.Task;
        received.IsCompleted.Should().BeFalse();
        end.SetResult();

        (await received).Should().EndWith("\r\n\r\nkey=Main%2Fkey%2B1+7&action=balance");
    }

    [Test]
    public async Task A_letter_that_comes_very_often_is_sent_as_it_is_and_spelled_out_in_the_record()
    {
        (await Receive(SessionFixture.Balance.With("link", "a" + new string('9', 100_000))))
            .Should()
            .EndWith("&link=a" + new string('9', 100_000));

        fixture.Session.Transcript.Exchanges.Single().Request.Field("link").Should().Be("a‹9 × 100000›");
    }

    [Test]
    public async Task JSON_carries_the_same_fields_as_text()
    {
        var received = await Receive(SessionFixture.Balance.With("order", 1) with { Body = BodyKind.Json });

        received
            .Should()
            .Contain("\r\nContent-Type: application/json\r\n")
            .And.EndWith("\r\n\r\n{\"key\":\"Main/key\\u002B1 7\",\"action\":\"balance\",\"order\":\"1\"}");
    }

    [Test]
    public async Task GET_carries_everything_in_the_query()
    {
        var place = new ApiKeyLocation("auth.key-in-the-query-of-get", "query", "key", Method: "GET");

        var received = await Receive(
            SessionFixture.Balance.With("link", "a&b c+d,ü") with
            {
                Method = "GET",
                Body = BodyKind.Query,
                ApiKeyLocation = place,
            }
        );

        received
            .Should()
            .StartWith("GET /api/v2?key=Main%2Fkey%2B1%207&action=balance&link=a%26b%20c%2Bd%2C%C3%BC HTTP/1.1\r\n")
            .And.NotContain("Content-Type")
            .And.EndWith("\r\n\r\n");
    }

    [Test]
    public async Task A_key_in_the_query_of_a_POST_leaves_the_rest_in_the_body()
    {
        var received = await Receive(
            SessionFixture.Balance with
            {
                ApiKeyLocation = new ApiKeyLocation("auth.key-in-the-query", "query", "key"),
            }
        );

        received
            .Should()
            .StartWith("POST /api/v2?key=Main%2Fkey%2B1%207 HTTP/1.1\r\n")
            .And.EndWith("\r\n\r\naction=balance");
    }

    [TestCase("Authorization", "Bearer ", "\r\nAuthorization: Bearer Main/key+1 7\r\n")]
    [TestCase("X-Api-Key", "", "\r\nX-Api-Key: Main/key+1 7\r\n")]
    public async Task A_key_in_a_header_is_nowhere_else(string name, string prefix, string line)
    {
        var received = await Receive(
            SessionFixture.Balance with
            {
                ApiKeyLocation = new ApiKeyLocation("auth.key-in-a-header", "header", name, prefix),
            }
        );

        received
            .Should()
            .StartWith("POST /api/v2 HTTP/1.1\r\n")
            .And.Contain(line)
            .And.EndWith("\r\n\r\naction=balance");
    }

    [TestCase(KeyVariation.Unknown, "key=unknown-0000beef&")]
    [TestCase(KeyVariation.Empty, "key=&")]
    [TestCase(KeyVariation.Missing, "")]
    [TestCase(KeyVariation.Truncated, "key=Main%2Fkey&")]
    [TestCase(KeyVariation.Recased, "key=MAIN%2FKEY%2B1+7&")]
    [TestCase(KeyVariation.Array, "key%5B%5D=Main%2Fkey%2B1+7&")]
    public async Task A_key_goes_wrong_in_each_way(KeyVariation key, string start) =>
        (await Receive(SessionFixture.Balance with { Key = key })).Should().EndWith($"\r\n\r\n{start}action=balance");

    [Test]
    public async Task A_very_long_key_has_5000_characters() =>
        (await Receive(SessionFixture.Balance with { Key = KeyVariation.VeryLong }))
            .Should()
            .Contain($"key={new string('k', 5000)}&");

    [Test]
    public async Task An_empty_key_can_stand_in_the_query()
    {
        var place = new ApiKeyLocation("auth.key-in-the-query", "query", "key");

        (await Receive(SessionFixture.Balance with { Key = KeyVariation.Empty, ApiKeyLocation = place }))
            .Should()
            .StartWith("POST /api/v2?key= HTTP/1.1\r\n");
    }

    [Test]
    public async Task Another_account_sends_its_own_key() =>
        (await Receive(SessionFixture.Balance with { Account = Account.Other }))
            .Should()
            .EndWith("\r\n\r\nkey=other-account-key&action=balance");

    [Test]
    public async Task Custom_headers_go_with_every_request() =>
        (await Receive(SessionFixture.Balance)).Should().Contain("\r\nX-Gate: let-me-pass\r\n");

    private async Task<string> Receive(PanelRequest request)
    {
        var exchange = await fixture.Send(request);
        exchange.RecordedFailure.Should().BeNull();
        return panel.Requests.Should().ContainSingle().Which;
    }
}
