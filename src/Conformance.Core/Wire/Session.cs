using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Conformance.Core.Targets;
using Flurl.Http;

namespace Conformance.Core.Wire;

/// <summary>The one way to the panel: puts the key in, keeps the pace, asks the gate before an <c>add</c>, and records what was said.</summary>
public sealed class Session : IDisposable
{
    /// <summary>How many requests may be under way at once.</summary>
    private const int InFlight = 6;

    private const long LargestBody = 64 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Uri endpoint;
    private readonly Settings settings;
    private readonly IGate gate;
    private readonly Pace pace;
    private readonly RequestWriter writer;
    private readonly FlurlClient client;
    private readonly SemaphoreSlim places = new(InFlight);
    private int count;

    public Session(Uri endpoint, Settings settings, IGate gate)
    {
        this.endpoint = endpoint;
        this.settings = settings;
        this.gate = gate;
        Redactor = new Redactor(settings);
        pace = new Pace(settings.RequestsPerMinute, TimeProvider.System);
        writer = new RequestWriter(settings);
        client = new FlurlClient(new HttpClient(Handler()) { MaxResponseContentBufferSize = LargestBody, Timeout = Timeout.InfiniteTimeSpan })
        {
            Settings = { Timeout = null },
        };
    }

    public Transcript Transcript { get; } = new();

    public Redactor Redactor { get; }

    /// <summary>Sends a request and records the exchange. An <c>add</c> that the gate does not let through is left unsaid: null.</summary>
    public async Task<Exchange?> Send(PanelRequest request, CancellationToken cancellation = default) =>
        gate.Guards(request) ? (await Buy([request], cancellation)).SingleOrDefault() : await Say(request, cancellation);

    /// <summary>Sends orders one after another, or none of them: then the gate did not let them through together, and they are left unsaid.</summary>
    public async Task<IReadOnlyList<Exchange>> Buy(IReadOnlyList<PanelRequest> orders, CancellationToken cancellation = default)
    {
        var (said, reason) = await gate.Pass(orders, request => Say(request, cancellation));
        if (reason is not null)
        {
            foreach (var order in orders)
                Transcript.Leave(new Unsaid(order.Name, order.Answer, reason, "a larger Panel.MaxSpend"));
        }

        return said;
    }

    public void Dispose()
    {
        client.HttpClient.Dispose();
        client.Dispose();
        places.Dispose();
    }

    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        MaxConnectionsPerServer = InFlight,
    };

    private async Task<Exchange> Say(PanelRequest request, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            if (!request.Hurried)
                await pace.Turn(cancellation);
            var exchange = await OverTheWire(request, Interlocked.Increment(ref count), cancellation);
            Transcript.Record(exchange);
            return exchange;
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<Exchange> OverTheWire(PanelRequest request, int number, CancellationToken cancellation)
    {
        var startedAt = DateTimeOffset.UtcNow;
        var clock = Stopwatch.StartNew();
        var (response, trouble) = await Attempt(request, cancellation);
        return new Exchange
        {
            Number = number,
            Name = request.Name,
            Expects = request.Expects,
            Answer = request.Answer,
            Request = writer.Record(request, endpoint),
            Response = response,
            Trouble = trouble,
            StartedAt = startedAt,
            Milliseconds = Math.Round(clock.Elapsed.TotalMilliseconds, 1),
        };
    }

    private async Task<(ReceivedAnswer? Response, string? Trouble)> Attempt(PanelRequest request, CancellationToken cancellation)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bound.CancelAfter(settings.Timeout);
        try
        {
            using var response = await writer.Write(request, endpoint, client)
                .SendAsync(new HttpMethod(request.Method), writer.Content(request), bound.Token);
            return (Receive(response, await response.Content.ReadAsByteArrayAsync(bound.Token)), null);
        }
        catch (Exception e) when (e is FlurlHttpException or HttpRequestException or IOException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return (null, bound.IsCancellationRequested ? $"no whole answer within {settings.Timeout.TotalSeconds:0.#} s (Panel.Timeout)" : Redactor.Redact(Describe(e)));
        }
    }

    private ReceivedAnswer Receive(HttpResponseMessage response, byte[] body)
    {
        var text = Decode(body, out var utf8);
        return new ReceivedAnswer
        {
            Status = (int)response.StatusCode,
            Headers = [.. response.Headers.Concat(response.Content.Headers).Select(h => KeyValuePair.Create(h.Key, Redactor.Redact(string.Join(", ", h.Value))))],
            Text = Redactor.Redact(text),
            Utf8 = utf8,
        };
    }

    private static string Decode(byte[] body, out bool utf8)
    {
        try
        {
            utf8 = true;
            return StrictUtf8.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            utf8 = false;
            return Encoding.Latin1.GetString(body);
        }
    }

    private string Describe(Exception e) => e.GetBaseException() switch
    {
        SocketException socket => $"no connection to {endpoint.Authority}: {socket.Message}",
        var other => other.Message,
    };
}
