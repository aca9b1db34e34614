using System.Text;
using Conformance.Core.Configuration;
using Conformance.Core.Http;
using Conformance.Core.Secrets;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Http;

/// <summary>What is sent again, and when a run gives a panel up.</summary>
public sealed class SessionRetryTests
{
    private const string Gone = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n";

    [Test]
    public async Task What_reads_is_asked_three_times_each_time_for_the_record()
    {
        await using var panel = new LoopbackPanel(Answer(Gone));
        using var fixture = new SessionFixture(panel.Endpoint);

        var exchange = await fixture.Send(SessionFixture.Balance);

        exchange.Number.Should().Be(3);
        fixture
            .Session.Transcript.Exchanges.Select(e => e.Name)
            .Should()
            .Equal("balance.read", "balance.read", "balance.read");
        panel.Requests.Should().HaveCount(3);
    }

    [TestCase("add")]
    [TestCase("refill")]
    [TestCase("cancel")]
    public async Task What_acts_is_not_asked_again(string action)
    {
        await using var panel = new LoopbackPanel(Answer(Gone));
        using var fixture = new SessionFixture(panel.Endpoint);

        await fixture.Send(PanelRequest.Action("acts", action) with { Key = KeyVariation.Unknown });

        panel.Requests.Should().ContainSingle();
    }

    [Test]
    public void An_add_is_never_asked_again_whatever_is_said_of_it() =>
        (PanelRequest.Action("acts", "add") with { NamesOnlyUnknownIds = true }).IsRepeatable.Should().BeFalse();

    [Test]
    public void A_refill_or_a_cancellation_of_nobodys_order_is_asked_again(
        [Values("refill", "cancel")] string action
    ) => (PanelRequest.Action("acts", action) with { NamesOnlyUnknownIds = true }).IsRepeatable.Should().BeTrue();

    [TestCase("Retry-After: 7\r\n", 7d)]
    [TestCase("Date: Sun, 22 Nov 2026 10:00:00 GMT\r\nRetry-After: Sun, 22 Nov 2026 10:00:09 GMT\r\n", 9d)]
    public async Task The_panel_is_given_the_time_that_it_asks_for(string header, double seconds)
    {
        await using var panel = new LoopbackPanel(Answer(Gone + header));
        using var fixture = new SessionFixture(panel.Endpoint);

        await fixture.Send(SessionFixture.Balance);

        panel.Requests.Should().HaveCount(3);
        fixture.Time.Waits.Should().Contain(TimeSpan.FromSeconds(seconds));
    }

    [Test]
    public async Task A_panel_that_asks_for_more_than_a_minute_is_not_asked_again()
    {
        await using var panel = new LoopbackPanel(Answer(Gone + "Retry-After: 61\r\n"));
        using var fixture = new SessionFixture(panel.Endpoint);

        (await fixture.Send(SessionFixture.Balance))
            .TransportFailure!.Description.Should()
            .Be("a gateway answered HTTP 503 and asks to wait 61 s");

        panel.Requests.Should().ContainSingle();
    }

    [Test]
    public async Task A_panel_that_leaves_five_requests_in_a_row_unanswered_is_given_up()
    {
        await using var panel = new LoopbackPanel(Answer(Gone));
        using var fixture = new SessionFixture(panel.Endpoint);
        for (var n = 0; n < 4; n++)
            await fixture.Send(SessionFixture.Balance);
        await fixture.Send(PanelRequest.Action("services.list", "services"));

        await FluentActions
            .Awaiting(() => fixture.Send(SessionFixture.Balance))
            .Should()
            .ThrowAsync<EnvironmentException>()
            .WithMessage("the panel is gone: 5 requests in a row*HTTP 503");

        panel.Requests.Should().HaveCount(15);
    }

    [Test]
    public async Task A_panel_that_leaves_only_one_action_unanswered_is_not()
    {
        await using var panel = new LoopbackPanel(Answer(Gone));
        using var fixture = new SessionFixture(panel.Endpoint);
        for (var n = 0; n < 8; n++)
            await fixture.Send(SessionFixture.Balance);

        fixture.Session.AbortReason.Should().BeNull();
    }

    [Test]
    public async Task What_is_under_way_when_the_run_ends_is_recorded_as_given_up_and_nothing_more_is_sent()
    {
        await using var panel = new LoopbackPanel(null);
        using var fixture = new SessionFixture(panel.Endpoint);
        var sent = fixture.Send(SessionFixture.Balance);
        await panel.FirstRequest;

        fixture.Session.Abort("enough");

        (await sent).RecordedFailure!.Kind.Should().Be(TransportFailureKind.RunEnded);
        await FluentActions
            .Awaiting(() => fixture.Send(SessionFixture.Balance))
            .Should()
            .ThrowAsync<EnvironmentException>()
            .WithMessage("enough");
        fixture.Session.Transcript.Exchanges.Should().ContainSingle();
    }

    [Test]
    public async Task An_add_under_way_is_waited_for_when_the_run_ends()
    {
        await using var panel = new LoopbackPanel(null);
        using var guard = new SpendGuard(Mode.Order, null, Ledger.None);
        using var fixture = new SessionFixture(
            panel.Endpoint,
            new Bounds { FirstByte = TimeSpan.FromSeconds(0.5) },
            guard
        );
        var sent = fixture.Send(PanelRequest.Action("orders.first", "add"));
        await panel.FirstRequest;

        fixture.Session.Abort("enough");

        (await sent).RecordedFailure!.Kind.Should().Be(TransportFailureKind.TimeOut);
    }

    private static byte[] Answer(string head) => Encoding.ASCII.GetBytes(head + "\r\n");
}
