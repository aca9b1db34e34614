using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Conformance.Core.Configuration;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;
using Flurl.Http;

namespace Conformance.Core.Http;

/// <summary>
/// Sends one request to the panel and reads the response, within the bounds. It follows no redirect and keeps no
/// cookie.
/// </summary>
internal sealed class Transport : IDisposable
{
    /// <summary>Enough for every request that leaves in a burst.</summary>
    private const int MostConnections = 64;

    private readonly Uri endpoint;
    private readonly Settings settings;
    private readonly RequestWriter writer;
    private readonly Redactor redactor;
    private readonly FlurlClient client;

    public Transport(Uri endpoint, Settings settings, RequestWriter writer, Redactor redactor)
    {
        this.endpoint = endpoint;
        this.settings = settings;
        this.writer = writer;
        this.redactor = redactor;
        client = new FlurlClient(new HttpClient(Handler()) { Timeout = Timeout.InfiniteTimeSpan })
        {
            Settings = { Timeout = null, Redirects = { Enabled = false } },
        };
    }

    private Bounds Bounds => settings.Bounds;

    /// <summary>
    /// The response, as far as it came and with secrets replaced by markers, and what stood in the way of the rest.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="abort">Is cancelled when the run does not wait for the response any longer.</param>
    public async Task<(Response? Response, TransportFailure? Failure)> Send(
        PanelRequest request,
        CancellationToken abort
    )
    {
        using var timeouts = new ResponseTimeouts(Bounds, abort);
        Response? head = null;
        try
        {
            using var response = await writer
                .Write(request, endpoint, client)
                .SendAsync(
                    new HttpMethod(request.Method),
                    writer.Content(request),
                    HttpCompletionOption.ResponseHeadersRead,
                    timeouts.Token
                );
            head = Head(response.ResponseMessage);
            timeouts.Restart();
            return await WithBody(head, response.ResponseMessage.Content, timeouts);
        }
        catch (Exception e) when (IsTransportFailure(e))
        {
            return (head, Explain(e, timeouts, abort));
        }
    }

    public void Dispose()
    {
        client.HttpClient.Dispose();
        client.Dispose();
    }

    private SocketsHttpHandler Handler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = Bounds.Connect,
            MaxResponseHeadersLength = Bounds.HeaderSize,
            MaxConnectionsPerServer = MostConnections,
            SslOptions =
            {
                RemoteCertificateValidationCallback = settings.Insecure
                    ? (_, certificate, _, _) => certificate is not null
                    : null,
            },
        };

    /// <summary>The response without its body.</summary>
    private Response Head(HttpResponseMessage response) =>
        new()
        {
            Status = (int)response.StatusCode,
            Headers =
            [
                .. response
                    .Headers.Concat(response.Content.Headers)
                    .Select(h =>
                        KeyValuePair.Create(redactor.Redact(h.Key), redactor.Redact(string.Join(", ", h.Value)))
                    ),
            ],
        };

    private async Task<(Response Response, TransportFailure? Failure)> WithBody(
        Response head,
        HttpContent content,
        ResponseTimeouts timeouts
    )
    {
        var body = await Body.Read(content, Bounds, timeouts);
        var text = Body.Text(body, out var utf8);
        var response = head with { Body = new(redactor.Redact(text)), Utf8 = utf8 };
        return (response, Body.IsDeeperThan(Bounds.Depth, body) ? TooDeep() : null);
    }

    private TransportFailure TooDeep() =>
        new(TransportFailureKind.BoundExceeded, $"the answer is nested deeper than {Bounds.Depth} (Panel.MaxDepth)");

    private static bool IsTransportFailure(Exception e) =>
        e
            is FlurlHttpException
                or HttpRequestException
                or IOException
                or OperationCanceledException
                or ResponseTooLargeException
                or InvalidDataException;

    private TransportFailure Explain(Exception thrown, ResponseTimeouts timeouts, CancellationToken abort)
    {
        if (abort.IsCancellationRequested)
            return new(TransportFailureKind.RunEnded, "the run ended before the answer was whole");
        if (timeouts.PassedBound is { } bound)
            return new(TransportFailureKind.TimeOut, bound);
        return Explain(thrown);
    }

    private TransportFailure Explain(Exception thrown)
    {
        var chain = Chain(thrown).ToList();
        var message = redactor.Redact(chain[^1].Message);
        return chain.OfType<HttpRequestException>().FirstOrDefault()?.HttpRequestError switch
        {
            _ when chain.OfType<ResponseTooLargeException>().Any() => new(TransportFailureKind.BoundExceeded, message),
            HttpRequestError.ConfigurationLimitExceeded => new(
                TransportFailureKind.BoundExceeded,
                $"the answer's headers are larger than {Bounds.HeaderSize} KiB (Panel.MaxHeaderSize)"
            ),
            _ when chain.OfType<TimeoutException>().Any() => new(
                TransportFailureKind.TimeOut,
                $"no connection to {endpoint.Authority} within {Bounds.Connect.TotalSeconds:0.#} s "
                    + "(Panel.ConnectTimeout)"
            ),
            HttpRequestError.SecureConnectionError when chain.OfType<AuthenticationException>().Any() => new(
                TransportFailureKind.Certificate,
                $"no trusted connection to {endpoint.Authority}: {message} "
                    + "(Panel.Insecure=true does without trust, for staging)"
            ),
            _ when chain[^1] is SocketException => new(
                TransportFailureKind.Connection,
                $"no connection to {endpoint.Authority}: {message}"
            ),
            _ => new(TransportFailureKind.Connection, message),
        };
    }

    private static IEnumerable<Exception> Chain(Exception thrown)
    {
        for (var e = thrown; e is not null; e = e.InnerException)
            yield return e;
    }
}
