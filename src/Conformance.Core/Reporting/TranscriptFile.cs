using System.Text.Json;
using Conformance.Core.Wire;

namespace Conformance.Core.Reporting;

/// <summary>exchanges.jsonl: what the run was given, and then all that was said, as it came, one thing a line.</summary>
public sealed class TranscriptFile : IDisposable
{
    public const string Name = "exchanges.jsonl";

    private readonly FileStream file;
    private readonly Lock turn = new();

    /// <summary>Starts an empty transcript in the place of one that may be there.</summary>
    public TranscriptFile(string path) => file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);

    /// <summary>Adds a line, which is in the file when this returns. Callers need not take turns.</summary>
    public void Append(TranscriptLine line)
    {
        byte[] written = [.. JsonSerializer.SerializeToUtf8Bytes(line, ReportJson.Line), (byte)'\n'];
        lock (turn)
        {
            file.Write(written);
            file.Flush();
        }
    }

    public void Dispose() => file.Dispose();

    /// <summary>
    /// The lines as they stand there. The run may still be writing, or have been killed while it wrote: a last line without
    /// its end is left out.
    /// </summary>
    /// <exception cref="InvalidDataException">A line is none of a transcript's; the message names the file and the line.</exception>
    public static IReadOnlyList<TranscriptLine> Read(string path) => Parse(Texts(path), path);

    internal static IReadOnlyList<string> Texts(string path)
    {
        using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return [.. file.ReadToEnd().Split('\n').SkipLast(1)];
    }

    internal static IReadOnlyList<TranscriptLine> Parse(IReadOnlyList<string> texts, string path) => [.. texts.Select((text, index) => Parse(text, path, index + 1))];

    private static TranscriptLine Parse(string text, string path, int number)
    {
        try
        {
            var line = JsonSerializer.Deserialize<TranscriptLine>(text, ReportJson.Line);
            object?[] told = [line?.Run, line?.Exchange, line?.Unsaid, line?.Dropped, line?.Note, line?.End];
            return told.Count(one => one is not null) == 1 ? line! : throw new JsonException("the line tells none or several of what a transcript tells");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"'{path}', line {number}: {e.Message}", e);
        }
    }
}
