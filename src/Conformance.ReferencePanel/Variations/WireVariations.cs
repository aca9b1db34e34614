using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;

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
            RewriteResponse = (_, response) => response with { Bytes = Json(response, Indented) },
        },
        new("escaped-as-php-does", "Slashes and whatever is not ASCII are escaped.")
        {
            RewriteResponse = (_, response) =>
                response with
                {
                    Bytes = Encoding.UTF8.GetBytes(
                        Encoding.UTF8.GetString(Json(response, Escaped)).Replace("/", @"\/", StringComparison.Ordinal)
                    ),
                },
        },
        new("line-break-at-the-end", "A line break follows the JSON.")
        {
            RewriteResponse = (_, response) => response with { Bytes = [.. response.Bytes, (byte)'\r', (byte)'\n'] },
        },
        new("charset-named", "The content type names the charset.")
        {
            RewriteResponse = (_, response) => response with { ContentType = "application/json; charset=UTF-8" },
        },
        new("chunked", "Answers come in chunks.")
        {
            RewriteResponse = (_, response) => response with { Chunked = true },
        },
        new("compressed", "Answers are compressed for whoever accepts that.")
        {
            RewriteResponse = ResponseRewriters.When(
                received => AcceptsGzip(received.Http),
                response => response.WithHeader("Content-Encoding", "gzip") with { Bytes = Gzip(response.Bytes) }
            ),
        },
        new("connection-closed-each-time", "The connection is closed after each answer.")
        {
            RewriteResponse = (_, response) => response.WithHeader("Connection", "close"),
        },
        new("behind-a-cdn", "A content delivery network adds its headers and a cookie.")
        {
            RewriteResponse = (_, response) =>
                response
                    .WithHeader("Server", "cloudflare")
                    .WithHeader("CF-RAY", "8f0000000000abcd-FRA")
                    .WithHeader("Set-Cookie", "session=1; path=/; HttpOnly"),
        },
        new("slow", "Each answer takes 40 ms.")
        {
            ConfigureServer = settings => settings with { Latency = TimeSpan.FromMilliseconds(40) },
        },
    ];

    private static byte[] Json(OutgoingResponse response, JsonSerializerOptions format) =>
        Encoding.UTF8.GetBytes(response.Body!.ToJsonString(format));

    private static bool AcceptsGzip(HttpRequest request) =>
        request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.Ordinal);

    private static byte[] Gzip(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return buffer.ToArray();
    }
}
