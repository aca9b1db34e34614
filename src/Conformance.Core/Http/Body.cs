using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Conformance.Core.Configuration;

namespace Conformance.Core.Http;

/// <summary>Reads the body of a response, no more of it than the bounds allow.</summary>
internal static class Body
{
    /// <summary>
    /// So large that the collector does not move it: many bodies without end, one after another, then take no more
    /// memory than a few.
    /// </summary>
    private const int Piece = 1024 * 1024;

    /// <summary>More codings than this, one inside the other, are not undone.</summary>
    private const int MostCodings = 3;

    /// <summary>The codings that requests accept.</summary>
    public const string Codings = "gzip, deflate, br";

    /// <returns>The decompressed body. One in a coding that is not known stays as it came.</returns>
    /// <exception cref="ResponseTooLargeException">It is larger than the bounds allow.</exception>
    /// <exception cref="InvalidDataException">It cannot be decompressed.</exception>
    public static async Task<byte[]> Read(HttpContent content, Bounds bounds, ResponseTimeouts timeouts)
    {
        await using var stream = await content.ReadAsStreamAsync(timeouts.Token);
        var length = content.Headers.ContentLength;
        if (length > bounds.BodySize * 1024L)
            throw TooMuch(bounds.BodySize, "larger", "Panel.MaxBodySize");
        var body = length is { } known
            ? await Whole(stream, known, timeouts)
            : await Take(stream, bounds.BodySize, "larger", "Panel.MaxBodySize", timeouts);
        Stream expanded = new MemoryStream(body);
        var codings = content.Headers.ContentEncoding.Reverse().ToList();
        if (codings.Count == 0 || codings.Count > MostCodings || !codings.TrueForAll(IsKnown))
        {
            return body.Length <= bounds.ExpandedSize * 1024L
                ? body
                : throw TooMuch(bounds.ExpandedSize, "larger", "Panel.MaxExpandedSize");
        }

        foreach (var coding in codings)
            expanded = Decompressed(expanded, coding);
        await using (expanded)
        {
            return await Take(
                expanded,
                bounds.ExpandedSize,
                "larger, once decompressed,",
                "Panel.MaxExpandedSize",
                timeouts
            );
        }
    }

    /// <summary>
    /// The text as UTF-8; a byte order mark is kept, and what is not UTF-8 becomes a character for each byte.
    /// </summary>
    public static byte[] Text(byte[] body, out bool utf8)
    {
        utf8 = Utf8.IsValid(body);
        return utf8 ? body : Encoding.Convert(Encoding.Latin1, Encoding.UTF8, body);
    }

    /// <summary>Whether the body, as far as it is JSON, is nested deeper than that.</summary>
    public static bool IsDeeperThan(int depth, byte[] body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
                if (
                    reader.CurrentDepth >= depth
                    && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject
                )
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // What is no JSON from here on is for a check to find.
        }

        return false;
    }

    private static bool IsKnown(string coding) =>
        coding.ToLowerInvariant() is "gzip" or "x-gzip" or "deflate" or "br" or "identity";

    private static Stream Decompressed(Stream body, string coding) =>
        coding.ToLowerInvariant() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "deflate" => new ZLibStream(body, CompressionMode.Decompress),
            "identity" => body,
            _ => new GZipStream(body, CompressionMode.Decompress),
        };

    /// <summary>One of known length needs to be in memory only once.</summary>
    private static async Task<byte[]> Whole(Stream from, long length, ResponseTimeouts timeouts)
    {
        var body = new byte[length];
        var taken = 0;
        while (taken < length && await from.ReadAsync(body.AsMemory(taken), timeouts.Token) is > 0 and var read)
        {
            timeouts.Restart();
            taken += read;
        }

        return taken == length ? body : body[..taken];
    }

    private static async Task<byte[]> Take(
        Stream from,
        int most,
        string larger,
        string setting,
        ResponseTimeouts timeouts
    )
    {
        var reader = PipeReader.Create(from, new StreamPipeReaderOptions(bufferSize: Piece, leaveOpen: true));
        try
        {
            while (true)
            {
                var taken = await reader.ReadAsync(timeouts.Token);
                timeouts.Restart();
                if (taken.Buffer.Length > most * 1024L)
                    throw TooMuch(most, larger, setting);
                if (taken.IsCompleted)
                    return taken.Buffer.ToArray();
                reader.AdvanceTo(taken.Buffer.Start, taken.Buffer.End);
            }
        }
        catch (InvalidOperationException e) when (from is BrotliStream)
        {
            throw new InvalidDataException(e.Message, e);
        }
        finally
        {
            await reader.CompleteAsync();
        }
    }

    private static ResponseTooLargeException TooMuch(int most, string larger, string setting) =>
        new($"the answer's body is {larger} than {most} KiB ({setting})");
}
