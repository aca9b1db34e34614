using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Conformance.Core.Tests.Wire;

/// <summary>What stands in the record where no whole answer came.</summary>
public sealed class SessionTroubleTests
{
    [Test]
    public async Task A_panel_that_does_not_answer_in_time_is_trouble()
    {
        await using var panel = new LoopbackPanel(null);
        using var talk = new Talk(panel.Endpoint, TimeSpan.FromSeconds(0.2));

        var exchange = await talk.Send(Talk.Balance);

        exchange.Response.Should().BeNull();
        exchange.Trouble.Should().Be("no whole answer within 0.2 s (Panel.Timeout)");
        exchange.Milliseconds.Should().BeGreaterThan(150);
    }

    [Test]
    public async Task A_refused_connection_is_trouble()
    {
        using var talk = new Talk(NobodyListens());

        var exchange = await talk.Send(Talk.Balance);

        exchange.Response.Should().BeNull();
        exchange.Trouble.Should().StartWith($"no connection to {new Uri(exchange.Request.Url).Authority}: ");
    }

    [TestCase("")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half")]
    [TestCase("SSH-2.0-OpenSSH_9.6\r\n")]
    public async Task An_answer_that_is_not_whole_is_trouble(string said)
    {
        await using var panel = new LoopbackPanel(Encoding.ASCII.GetBytes(said));
        using var talk = new Talk(panel.Endpoint);

        var exchange = await talk.Send(Talk.Balance);

        exchange.Response.Should().BeNull();
        exchange.Trouble.Should().NotBeNullOrWhiteSpace();
        exchange.Obstacle.Should().Be(exchange.Trouble);
    }

    [Test]
    public async Task No_key_stands_in_it()
    {
        await using var panel = new LoopbackPanel(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{Talk.Key}\r\n\r\n"));
        using var talk = new Talk(panel.Endpoint);

        var exchange = await talk.Send(Talk.Balance);

        exchange.Trouble.Should().NotBeNull().And.NotContain(Talk.Key);
    }

    [Test]
    public async Task Whoever_gives_up_gets_no_exchange()
    {
        await using var panel = new LoopbackPanel(null);
        using var talk = new Talk(panel.Endpoint);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(0.1));

        await FluentActions.Awaiting(() => talk.Send(Talk.Balance, patience.Token)).Should().ThrowAsync<OperationCanceledException>();

        talk.Session.Transcript.Exchanges.Should().BeEmpty();
    }

    private static Uri NobodyListens()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/api/v2");
    }
}
