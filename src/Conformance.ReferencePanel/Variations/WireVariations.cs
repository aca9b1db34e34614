using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Conformance.ReferencePanel.Http;

namespace Conformance.ReferencePanel.Variations;

/// <summary>The same answers in other bytes, with other headers, or later.</summary>
internal static class WireVariations
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>All that is not ASCII as \u, as PHP's json_encode has it.</summary>
    private static readonly JsonSerializerOptions Escaped = new() { Encoder = JavaScriptEncoder.Default };

    public static IReadOnlyList<Variation> All { get; } =
    [
        new("pretty-printed", "JSON is indented.")
        {
            Leave = (_, plain) => plain with { Bytes = Json(plain, Indented) },
        },
        new("escaped-as-php-does", "Slashes and whatever is not ASCII are escaped.")
        {
            Leave = (_, plain) =>
                plain with
                {
                    Bytes = Encoding.UTF8.GetBytes(
                        Encoding.UTF8.GetString(Json(plain, Escaped)).Replace("/", @"\/", StringComparison.Ordinal)
                    ),
                },
        },
        new("line-break-at-the-end", "A line break follows the JSON.")
        {
            Leave = (_, plain) => plain with { Bytes = [.. plain.Bytes, (byte)'\r', (byte)'\n'] },
        },
        new("charset-named", "The content type names the charset.")
        {
            Leave = (_, plain) => plain with { ContentType = "application/json; charset=UTF-8" },
        },
        new("chunked", "Answers come in chunks.") { Leave = (_, plain) => plain with { Chunked = true } },
        new("compressed", "Answers are compressed for whoever accepts that.")
        {
            Leave = (asked, plain) =>
                asked.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal)
                    ? plain.With("Content-Encoding", "gzip") with
                    {
                        Bytes = Gzip(plain.Bytes),
                    }
                    : plain,
        },
        new("connection-closed-each-time", "The connection is closed after each answer.")
        {
            Leave = (_, plain) => plain.With("Connection", "close"),
        },
        new("behind-a-cdn", "A content delivery network adds its headers and a cookie.")
        {
            Leave = (_, plain) =>
                plain
                    .With("Server", "cloudflare")
                    .With("CF-RAY", "8f0000000000abcd-FRA")
                    .With("Set-Cookie", "session=1; path=/; HttpOnly"),
        },
        new("slow", "Each answer takes 40 ms.")
        {
            Server = plain => plain with { Latency = TimeSpan.FromMilliseconds(40) },
        },
    ];

    private static byte[] Json(Outgoing plain, JsonSerializerOptions format) =>
        Encoding.UTF8.GetBytes(plain.Body!.ToJsonString(format));

    private static byte[] Gzip(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return buffer.ToArray();
    }
}
