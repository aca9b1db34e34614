using System.Net.Sockets;
using System.Text;

namespace Conformance.Suites.Tests.Runs.Hostile;

/// <summary>One request to a hostile server, and what can be done about it.</summary>
internal sealed class ClientConnection(
    HostileServer server,
    Uri panel,
    int number,
    HeardRequest request,
    Socket socket,
    Stream client,
    CancellationToken over
)
{
    private const string Closes = "Connection: close\r\n";

    public HostileServer Server => server;

    /// <summary>Counts the requests to the server from 1.</summary>
    public int Number => number;

    public HeardRequest Request => request;

    public Stream ConsumerProfile => client;

    /// <summary>Cancelled when the server is disposed.</summary>
    public CancellationToken Over => over;

    public Task Write(string text) => client.WriteAsync(Encoding.Latin1.GetBytes(text), over).AsTask();

    public async Task Answer(int status, string headers, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        await Write($"HTTP/1.1 {status} Hostile\r\n{headers}Content-Length: {bytes.Length}\r\n\r\n");
        await client.WriteAsync(bytes, over);
    }

    /// <summary>The panel's own answer to the request, a character for each byte.</summary>
    public async Task<string> PanelsAnswer()
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(panel.Host, panel.Port, over);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(request.With(Closes.TrimEnd()), over);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return (await reader.ReadToEndAsync(over)).Replace(Closes, "", StringComparison.Ordinal);
    }

    public async Task Forward() => await Write(await PanelsAnswer());

    public Task Wait(TimeSpan? time = null) => Task.Delay(time ?? Timeout.InfiniteTimeSpan, over);

    /// <summary>Aborts the connection, so that the client is told of a reset.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
    }

    public void HangUp() => client.Close();
}
