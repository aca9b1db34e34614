using System.Text.Json;
using Conformance.Core.Wire;

namespace Conformance.Core.Reporting;

/// <summary>exchanges.jsonl: every exchange of a run, one a line. A saved one can be read and judged again.</summary>
public sealed class TranscriptFile : IDisposable
{
    public const string Name = "exchanges.jsonl";

    private readonly FileStream file;
    private readonly Lock turn = new();

    /// <summary>Starts an empty transcript in the place of one that may be there.</summary>
    public TranscriptFile(string path) => file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);

    /// <summary>Adds a line, which is in the file when this returns. Callers need not take turns.</summary>
    public void Append(Exchange exchange)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(exchange, ReportJson.Line), (byte)'\n'];
        lock (turn)
        {
            file.Write(line);
            file.Flush();
        }
    }

    public void Dispose() => file.Dispose();

    /// <summary>
    /// The exchanges in the order in which they were sent, which may not be the order of the lines. The run may still be
    /// writing, or have been killed while it wrote: a last line without its end is left out.
    /// </summary>
    /// <exception cref="InvalidDataException">A line is no exchange; the message names the file and the line.</exception>
    public static IReadOnlyList<Exchange> Read(string path)
    {
        using var file = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var lines = file.ReadToEnd().Split('\n');
        return [.. lines.SkipLast(1).Select((line, index) => Parse(line, path, index + 1)).OrderBy(e => e.Number)];
    }

    private static Exchange Parse(string line, string path, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<Exchange>(line, ReportJson.Line) ?? throw new JsonException("the line is null");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}, line {number}: {e.Message}", e);
        }
    }
}
