using System.Security.Cryptography;
using System.Text.Json;

namespace Conformance.Core.Transcripts;

/// <summary>
/// exchanges.jsonl: what the run was given, and then all that was sent and received, as it came, one thing a line.
/// </summary>
public sealed class TranscriptFile : IDisposable
{
    /// <summary>The file's name in the report's folder.</summary>
    public const string Name = "exchanges.jsonl";

    private readonly FileStream file;
    private readonly BodyWriter bodies;
    private readonly IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Lock turn = new();

    /// <summary>Starts an empty transcript in the place of one that may be there.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public TranscriptFile(string path)
    {
        file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        bodies = new BodyWriter(FolderOf(path));
    }

    /// <summary>The SHA-256 of all lines, in hexadecimal; null until the transcript has its end.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>
    /// Adds a line, which is in the file when this returns, as a long body is in its own (<see cref="BodyFile"/>);
    /// after the end it adds the digest, too. Callers need not take turns.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Append(TranscriptLine line)
    {
        lock (turn)
        {
            Write(line);
            if (line.End is not null)
                WriteDigest();
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        file.Dispose();
        digest.Dispose();
    }

    /// <summary>
    /// The lines as they stand there. The run may still be writing, or have been killed while it wrote: a last line
    /// without its end is left out.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">
    /// A line is none of a transcript's, or a body that it names is missing; the message names the file and the line.
    /// </exception>
    public static IReadOnlyList<TranscriptLine> Read(string path) =>
        Parse(Texts(path), path, new BodyReader(FolderOf(path)));

    /// <summary>The folder in which the transcript lies, with all that belongs to it.</summary>
    internal static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;

    internal static IReadOnlyList<string> Texts(string path)
    {
        using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return [.. file.ReadToEnd().Split('\n').SkipLast(1)];
    }

    /// <summary>The SHA-256 of all lines but the last, in hexadecimal.</summary>
    internal static string DigestOf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        var lines = bytes.GetBuffer().AsSpan(0, (int)bytes.Length).TrimEnd((byte)'\n');
        return Convert.ToHexStringLower(SHA256.HashData(lines[..(lines.LastIndexOf((byte)'\n') + 1)]));
    }

    internal static IReadOnlyList<TranscriptLine> Parse(IReadOnlyList<string> texts, string path, BodyReader bodies) =>
        [.. texts.Select((text, index) => Parse(text, path, index + 1, bodies))];

    private void WriteDigest()
    {
        Sha256 = Convert.ToHexStringLower(digest.GetCurrentHash());
        Write(new() { Sha256 = Sha256 });
    }

    private void Write(TranscriptLine line)
    {
        byte[] written = [.. TranscriptLineJson.Of(line, bodies), (byte)'\n'];
        file.Write(written);
        digest.AppendData(written);
    }

    private static TranscriptLine Parse(string text, string path, int number, BodyReader bodies)
    {
        try
        {
            var line = TranscriptLineJson.Parse(text, bodies);
            return line is not null && Members(line).Count(member => member is not null) == 1
                ? line
                : throw new JsonException("the line has none or several of the members that a transcript's line has");
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            throw new InvalidDataException($"'{path}', line {number}: {e.Message}", e);
        }
    }

    private static object?[] Members(TranscriptLine line) =>
        [line.Run, line.Exchange, line.SkippedRequest, line.AbortedScenario, line.Note, line.End, line.Sha256];
}
