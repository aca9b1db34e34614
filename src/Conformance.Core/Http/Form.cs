using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Conformance.Core.Http;

/// <summary>A body of fields as HTML forms encode them, or as no form would.</summary>
internal sealed class Form : HttpContent
{
    private readonly byte[] body;
    private readonly Func<Task>? hold;

    public Form(IReadOnlyList<KeyValuePair<string, string>> fields, PanelRequest request)
    {
        using var proper = new FormUrlEncodedContent(fields);
        using var bytes = new MemoryStream();
        proper.CopyTo(bytes, context: null, CancellationToken.None);
        if (request.Tail is { } tail)
            bytes.Write(Encoding.ASCII.GetBytes($"&{tail}"));
        body = bytes.ToArray();
        hold = request.Hold;
        Headers.ContentType = request.SaidToBe switch
        {
            null => proper.Headers.ContentType,
            "" => null,
            var said => MediaTypeHeaderValue.Parse(said),
        };
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    )
    {
        if (hold is null)
        {
            await stream.WriteAsync(body, cancellationToken);
            return;
        }

        await stream.WriteAsync(body.AsMemory(..^1), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        await hold().WaitAsync(cancellationToken);
        await stream.WriteAsync(body.AsMemory(^1..), cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
