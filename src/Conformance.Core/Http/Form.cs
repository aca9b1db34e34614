using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Conformance.Core.Http;

/// <summary>A body of fields as HTML forms encode them, or as no form would.</summary>
internal sealed class Form : HttpContent
{
    private readonly byte[] body;
    private readonly Func<Task>? beforeLastByte;

    public Form(IReadOnlyList<KeyValuePair<string, string>> fields, PanelRequest request)
    {
        using var proper = new FormUrlEncodedContent(fields);
        using var bytes = new MemoryStream();
        proper.CopyTo(bytes, context: null, CancellationToken.None);
        if (request.RawSuffix is { } suffix)
            bytes.Write(Encoding.ASCII.GetBytes($"&{suffix}"));
        body = bytes.ToArray();
        beforeLastByte = request.BeforeLastByte;
        Headers.ContentType = request.ContentType switch
        {
            null => proper.Headers.ContentType,
            "" => null,
            var other => MediaTypeHeaderValue.Parse(other),
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
        if (beforeLastByte is null)
        {
            await stream.WriteAsync(body, cancellationToken);
            return;
        }

        await stream.WriteAsync(body.AsMemory(..^1), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        await beforeLastByte().WaitAsync(cancellationToken);
        await stream.WriteAsync(body.AsMemory(^1..), cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
