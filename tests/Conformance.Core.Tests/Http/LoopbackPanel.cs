using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Conformance.Core.Tests.Http;

/// <summary>Responds to every request on 127.0.0.1 with the same bytes, and keeps the requests.</summary>
internal sealed class LoopbackPanel : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly TaskCompletionSource firstRequest = new();
    private readonly List<string> requests = [];
    private readonly byte[]? response;
    private readonly bool keepsOpen;
    private readonly Task serving;

    /// <param name="response">The whole HTTP response; null for none at all.</param>
    /// <param name="keepsOpen">Whether the connection stays open after the response.</param>
    public LoopbackPanel(byte[]? response, bool keepsOpen = false)
    {
        this.response = response;
        this.keepsOpen = keepsOpen;
        listener.Start();
        Endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/api/v2");
        serving = Serve();
    }

    public Uri Endpoint { get; }

    /// <summary>Is over when the first request has come.</summary>
    public Task FirstRequest => firstRequest.Task;

    /// <summary>The requests as they came over the wire.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (requests)
                return [.. requests];
        }
    }

    public static LoopbackPanel RespondingWith(string body, string status = "200 OK", params string[] headers) =>
        RespondingWith(Encoding.UTF8.GetBytes(body), status, headers);

    public static LoopbackPanel RespondingWith(byte[] body, string status = "200 OK", params string[] headers)
    {
        var head = string.Concat(headers.Select(header => header + "\r\n"));
        return new([
            .. Encoding.ASCII.GetBytes(
                $"HTTP/1.1 {status}\r\n{head}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n"
            ),
            .. body,
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await serving;
        listener.Dispose();
        ending.Dispose();
    }

    private async Task Serve()
    {
        var responding = new List<Task>();
        try
        {
            while (true)
                responding.Add(Respond(await listener.AcceptTcpClientAsync(ending.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(responding);
        }
    }

    private async Task Respond(TcpClient client)
    {
        using var connection = client;
        try
        {
            await Respond(client.GetStream());
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task Respond(NetworkStream stream)
    {
        var request = await ReadRequest(stream);
        lock (requests)
            requests.Add(request);
        firstRequest.TrySetResult();
        if (response is not null)
            await stream.WriteAsync(response, ending.Token);
        if (response is null || keepsOpen)
            await Closed(stream);
    }

    /// <summary>Waits until the other side closes the connection.</summary>
    private async Task Closed(NetworkStream stream)
    {
        try
        {
            while (await stream.ReadAsync(new byte[1], ending.Token) > 0)
                continue;
        }
        catch (IOException)
        {
            // That is a way to close it, too.
        }
    }

    private async Task<string> ReadRequest(NetworkStream stream)
    {
        var text = "";
        var buffer = new byte[4096];
        while (!IsWhole(text) && await stream.ReadAsync(buffer, ending.Token) is var read and > 0)
            text += Encoding.Latin1.GetString(buffer, 0, read);
        return text;
    }

    private static bool IsWhole(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return false;
        var length = text[..end]
            .Split("\r\n")
            .FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return text.Length >= end + 4 + (length is null ? 0 : int.Parse(length.Split(':')[1]));
    }
}
