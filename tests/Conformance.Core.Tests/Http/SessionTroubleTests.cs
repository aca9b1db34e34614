using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Conformance.Core.Configuration;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Tests.Http;

/// <summary>What stands in the record where no whole answer came, or one beyond a bound.</summary>
public sealed class SessionTroubleTests
{
    private static IEnumerable<TestCaseData> Late =>
        [
            new(
                null,
                new Bounds { FirstByte = TimeSpan.FromSeconds(0.2) },
                "no answer began within 0.2 s (Panel.FirstByteTimeout)"
            ),
            new(
                null,
                new Bounds { Whole = TimeSpan.FromSeconds(0.2) },
                "no whole answer came within 0.2 s (Panel.Timeout)"
            ),
            new(
                Promise(100),
                new Bounds { Idle = TimeSpan.FromSeconds(0.2) },
                "nothing more of the answer came for 0.2 s (Panel.IdleTimeout)"
            ),
            new(
                Promise(100),
                new Bounds { Whole = TimeSpan.FromSeconds(0.3) },
                "no whole answer came within 0.3 s (Panel.Timeout)"
            ),
        ];

    private static IEnumerable<TestCaseData> Large =>
        [
            new(
                Response(new string(' ', 1025)),
                new Bounds { BodySize = 1 },
                "the answer's body is larger than 1 KiB (Panel.MaxBodySize)"
            ),
            new(
                Response(new string(' ', 1025)),
                new Bounds { ExpandedSize = 1 },
                "the answer's body is larger than 1 KiB (Panel.MaxExpandedSize)"
            ),
            new(
                Zipped(new string(' ', 1025)),
                new Bounds { ExpandedSize = 1 },
                "the answer's body is larger, once decompressed, than 1 KiB (Panel.MaxExpandedSize)"
            ),
            new(
                Response("{}", $"X-Long: {new string('x', 1100)}"),
                new Bounds { HeaderSize = 1 },
                "the answer's headers are larger than 1 KiB (Panel.MaxHeaderSize)"
            ),
            new(
                Response(new string('[', 9) + new string(']', 9)),
                new Bounds { Depth = 8 },
                "the answer is nested deeper than 8 (Panel.MaxDepth)"
            ),
            new(
                Response(new string('[', 10_000) + new string(']', 10_000)),
                new Bounds(),
                "the answer is nested deeper than 64 (Panel.MaxDepth)"
            ),
        ];

    [TestCaseSource(nameof(Late))]
    public async Task An_answer_that_does_not_come_in_time_is_trouble_that_names_the_bound(
        byte[]? response,
        Bounds bounds,
        string trouble
    )
    {
        await using var panel = new LoopbackPanel(response, keepsOpen: true);
        using var fixture = new SessionFixture(panel.Endpoint, bounds);

        (await fixture.Send(SessionFixture.Balance))
            .RecordedFailure.Should()
            .Be(new TransportFailure(TransportFailureKind.TimeOut, trouble));
    }

    [TestCaseSource(nameof(Large))]
    public async Task An_answer_that_is_too_much_is_trouble_that_names_the_bound(
        byte[] response,
        Bounds bounds,
        string trouble
    )
    {
        await using var panel = new LoopbackPanel(response);
        using var fixture = new SessionFixture(panel.Endpoint, bounds);

        var exchange = await fixture.Send(SessionFixture.Balance);

        exchange.RecordedFailure.Should().Be(new TransportFailure(TransportFailureKind.BoundExceeded, trouble));
        exchange.ParsedBody.Json.Should().BeNull("what is beyond a bound is not checked");
        panel.Requests.Should().ContainSingle("it would be too much again");
    }

    [TestCase(1024, 1, 8)]
    [TestCase(8, 1, 4)]
    public async Task What_fits_the_bounds_exactly_is_no_trouble(int size, int kibibytes, int depth)
    {
        var body = new string('[', depth) + new string(' ', size - depth - depth) + new string(']', depth);
        await using var panel = new LoopbackPanel(Zipped(body));
        using var fixture = new SessionFixture(
            panel.Endpoint,
            new Bounds
            {
                BodySize = kibibytes,
                ExpandedSize = kibibytes,
                Depth = depth,
            }
        );

        (await fixture.Send(SessionFixture.Balance)).Response!.Text.Should().Be(body);
    }

    [Test]
    public async Task A_refused_connection_is_trouble()
    {
        using var fixture = new SessionFixture(NobodyListens());

        var exchange = await fixture.Send(SessionFixture.Balance);

        exchange.Response.Should().BeNull();
        exchange.RecordedFailure!.Kind.Should().Be(TransportFailureKind.Connection);
        exchange
            .RecordedFailure.Description.Should()
            .StartWith($"no connection to {new Uri(exchange.Request.Url).Authority}: ");
    }

    [TestCase("")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 7\r\n\r\nno gzip")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 9\r\n\r\nno brotli")]
    [TestCase("SSH-2.0-OpenSSH_9.6\r\n")]
    public async Task An_answer_that_is_not_whole_is_trouble(string response)
    {
        await using var panel = new LoopbackPanel(Encoding.ASCII.GetBytes(response));
        using var fixture = new SessionFixture(panel.Endpoint);

        var exchange = await fixture.Send(SessionFixture.Balance);

        (exchange.Response?.Text ?? "").Should().BeEmpty();
        exchange.RecordedFailure!.Kind.Should().Be(TransportFailureKind.Connection);
        exchange.RecordedFailure.Description.Should().NotBeNullOrWhiteSpace();
        exchange.TransportFailure.Should().Be(exchange.RecordedFailure);
    }

    [Test]
    public async Task No_key_stands_in_it()
    {
        await using var panel = new LoopbackPanel(
            Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\n{SessionFixture.Key}\r\n\r\n")
        );
        using var fixture = new SessionFixture(panel.Endpoint);

        var exchange = await fixture.Send(SessionFixture.Balance);

        exchange.RecordedFailure!.Description.Should().NotContain(SessionFixture.Key);
    }

    private static byte[] Promise(int length) =>
        Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{{");

    private static byte[] Response(string body, string header = "X-Nothing: more") =>
        Response(Encoding.ASCII.GetBytes(body), header);

    private static byte[] Response(byte[] body, string header) =>
        [
            .. Encoding.ASCII.GetBytes(
                $"HTTP/1.1 200 OK\r\n{header}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"
            ),
            .. body,
        ];

    private static byte[] Zipped(string body)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionMode.Compress))
            zip.Write(Encoding.ASCII.GetBytes(body));
        return Response(zipped.ToArray(), "Content-Encoding: gzip");
    }

    private static Uri NobodyListens()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/api/v2");
    }
}
