using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Conformance.Suites.Tests.Runs.Hostile;

/// <summary>Stands before a panel on a port of its own, hears every request, and behaves as it was told.</summary>
internal sealed class HostileServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentQueue<HeardRequest> heard = new();
    private readonly Uri panel;
    private readonly Behaviour behaviour;
    private readonly X509Certificate2? certificate;
    private readonly Task accepting;
    private int count;

    private HostileServer(Uri panel, Behaviour behaviour, X509Certificate2? certificate)
    {
        this.panel = panel;
        this.behaviour = behaviour;
        this.certificate = certificate;
        listener.Start();
        Endpoint = new Uri(
            $"{(certificate is null ? "http" : "https")}://{listener.LocalEndpoint}{panel.AbsolutePath}"
        );
        accepting = Accept();
    }

    public Uri Endpoint { get; }

    public IReadOnlyCollection<HeardRequest> Heard => heard;

    public static HostileServer Before(Uri panel, Behaviour behaviour, X509Certificate2? certificate = null) =>
        new(panel, behaviour, certificate);

    /// <summary>Refuses connections from now on.</summary>
    public void StopListening() => listener.Stop();

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Dispose();
        await accepting;
        closing.Dispose();
    }

    private async Task Accept()
    {
        var visits = new List<Task>();
        try
        {
            while (true)
                visits.Add(Serve(await listener.AcceptSocketAsync(closing.Token)));
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException or OperationCanceledException)
        {
            await Task.WhenAll(visits);
        }
    }

    private async Task Serve(Socket socket)
    {
        await Task.Yield();
        await using var hangingUp = closing.Token.Register(socket.Dispose);
        try
        {
            await using var client = await Stream(socket);
            var reader = PipeReader.Create(client);
            while (await HeardRequest.Read(reader, closing.Token) is { } request)
            {
                heard.Enqueue(request);
                await behaviour(
                    new ClientConnection(
                        this,
                        panel,
                        Interlocked.Increment(ref count),
                        request,
                        socket,
                        client,
                        closing.Token
                    )
                );
            }
        }
        catch (Exception e)
            when (e
                    is IOException
                        or SocketException
                        or ObjectDisposedException
                        or OperationCanceledException
                        or AuthenticationException
            )
        {
            // The connection is over, whoever ended it.
        }
        finally
        {
            socket.Dispose();
        }
    }

    private async Task<Stream> Stream(Socket socket)
    {
        var plain = new NetworkStream(socket);
        if (certificate is null)
            return plain;
        var secure = new SslStream(plain);
        await secure.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions { ServerCertificate = certificate },
            closing.Token
        );
        return secure;
    }
}
