using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Conformance.Core.Configuration;
using Conformance.Core.Secrets;
using Conformance.Core.Transcripts;
using Flurl.Http;

namespace Conformance.Core.Http;

/// <summary>Carries one request to the panel and takes in what comes back, within the bounds. It follows no redirect and keeps no cookie.</summary>
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

    /// <summary>What came, as far as it may stand in a record, and what stood in the way of the rest.</summary>
    /// <param name="request">The request.</param>
    /// <param name="ending">Is cancelled when the run does not wait for the answer any longer.</param>
    public async Task<(Response? Answer, TransportFailure? Trouble)> Carry(
        PanelRequest request,
        CancellationToken ending
    )
    {
        using var patience = new ResponseTimeouts(Bounds, ending);
        Response? begun = null;
        try
        {
            using var response = await writer
                .Write(request, endpoint, client)
                .SendAsync(
                    new HttpMethod(request.Method),
                    writer.Content(request),
                    HttpCompletionOption.ResponseHeadersRead,
                    patience.Token
                );
            begun = Begin(response.ResponseMessage);
            patience.Renew();
            var body = await Body.Read(response.ResponseMessage.Content, Bounds, patience);
            var text = Body.Text(body, out var utf8);
            return (
                begun with
                {
                    Body = new(redactor.Redact(text)),
                    Utf8 = utf8,
                },
                Body.IsDeeperThan(Bounds.Depth, body)
                    ? new(
                        TransportFailureKind.TooMuch,
                        $"the answer is nested deeper than {Bounds.Depth} (Panel.MaxDepth)"
                    )
                    : null
            );
        }
        catch (Exception e)
            when (e
                    is FlurlHttpException
                        or HttpRequestException
                        or IOException
                        or OperationCanceledException
                        or TooMuchException
                        or InvalidDataException
            )
        {
            return (
                begun,
                ending.IsCancellationRequested
                    ? new(TransportFailureKind.Ended, "the run ended before the answer was whole")
                : patience.Passed is { } passed ? new(TransportFailureKind.TimeOut, passed)
                : Explain(e)
            );
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

    /// <summary>The answer without its body.</summary>
    private Response Begin(HttpResponseMessage response) =>
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

    private TransportFailure Explain(Exception thrown)
    {
        var chain = Chain(thrown).ToList();
        var said = redactor.Redact(chain[^1].Message);
        return chain.OfType<HttpRequestException>().FirstOrDefault()?.HttpRequestError switch
        {
            _ when chain.OfType<TooMuchException>().Any() => new(TransportFailureKind.TooMuch, said),
            HttpRequestError.ConfigurationLimitExceeded => new(
                TransportFailureKind.TooMuch,
                $"the answer's headers are larger than {Bounds.HeaderSize} KiB (Panel.MaxHeaderSize)"
            ),
            _ when chain.OfType<TimeoutException>().Any() => new(
                TransportFailureKind.TimeOut,
                $"no connection to {endpoint.Authority} within {Bounds.Connect.TotalSeconds:0.#} s (Panel.ConnectTimeout)"
            ),
            HttpRequestError.SecureConnectionError when chain.OfType<AuthenticationException>().Any() => new(
                TransportFailureKind.Certificate,
                $"no trusted connection to {endpoint.Authority}: {said} (Panel.Insecure=true does without trust, for staging)"
            ),
            _ when chain[^1] is SocketException => new(
                TransportFailureKind.Connection,
                $"no connection to {endpoint.Authority}: {said}"
            ),
            _ => new(TransportFailureKind.Connection, said),
        };
    }

    private static IEnumerable<Exception> Chain(Exception thrown)
    {
        for (var e = thrown; e is not null; e = e.InnerException)
            yield return e;
    }
}
