using System.Text;
using System.Text.Json;
using Polly;
using Polly.Retry;

namespace Conformance.Core.Spending;

/// <summary>
/// The file of a ledger, one JSON object a line. Each line is on disk before <see cref="Append"/> returns, so that a
/// kill loses none. Runs share the file: it is locked while one writes.
/// </summary>
/// <param name="path">Its path.</param>
internal sealed class LedgerFile(string path)
{
    /// <summary>
    /// A write takes milliseconds, so ten seconds are enough for every other run to have had its turn.
    /// </summary>
    private static readonly ResiliencePipeline AccessRetry = new ResiliencePipelineBuilder()
        .AddRetry(
            new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<IOException>(),
                MaxRetryAttempts = 1000,
                Delay = TimeSpan.FromMilliseconds(10),
            }
        )
        .Build();

    private readonly Lock turn = new();

    /// <summary>All lines, in their order; what is no line is left out.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public IReadOnlyList<LedgerLine> Read()
    {
        if (!File.Exists(path))
            return [];
        using var reader = new StreamReader(Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return [.. reader.ReadToEnd().Split('\n').Select(LedgerLine.Parse).OfType<LedgerLine>()];
    }

    /// <summary>Adds a line; it begins with an end of line where a kill left half of one.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public void Append(LedgerLine line)
    {
        var text = JsonSerializer.Serialize(line, LedgerLine.Format);
        lock (turn)
        {
            using var stream = Open(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var separator = EndsWithWholeLine(stream) ? "" : "\n";
            stream.Seek(0, SeekOrigin.End);
            stream.Write(Encoding.UTF8.GetBytes($"{separator}{text}\n"));
            stream.Flush(flushToDisk: true);
        }
    }

    private FileStream Open(FileMode mode, FileAccess access, FileShare share) =>
        AccessRetry.Execute(() => new FileStream(path, mode, access, share));

    private static bool EndsWithWholeLine(FileStream stream)
    {
        if (stream.Length == 0)
            return true;
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() == '\n';
    }
}
