using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Conformance.Core.Configuration;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;
using Polly;
using Polly.Retry;

namespace Conformance.Core.Spending;

/// <summary>
/// The append-only record of what runs meant to order and what came of it: one file per host and account, whose name tells
/// neither. Each line is on disk before the method returns, so that a kill loses none. Runs share the file.
/// </summary>
public sealed class Ledger
{
    /// <summary>Whoever writes has the file alone. A write takes milliseconds, so ten seconds are enough for every other run to have had its turn.</summary>
    private static readonly ResiliencePipeline Turns = new ResiliencePipelineBuilder()
        .AddRetry(
            new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<IOException>(),
                MaxRetryAttempts = 1000,
                Delay = TimeSpan.FromMilliseconds(10),
            }
        )
        .Build();

    private static readonly TimeSpan Lingering = TimeSpan.FromMinutes(15);

    private readonly string? file;
    private readonly string run;
    private readonly TimeProvider time;
    private readonly Lock turn = new();
    private int entries;

    private Ledger(string? file, string run, TimeProvider time)
    {
        this.file = file;
        this.run = run;
        this.time = time;
    }

    /// <summary>A ledger that keeps nothing: for the embedded panel, whose money is not real and which ends with the run.</summary>
    public static Ledger None { get; } = new(null, "", TimeProvider.System);

    /// <param name="folder">The folder of all ledgers.</param>
    /// <param name="endpoint">The panel.</param>
    /// <param name="key">The key of the account to certify with.</param>
    /// <param name="run">Tells this run from all others.</param>
    /// <param name="time">The clock.</param>
    public static Ledger For(string folder, Uri endpoint, string key, string run, TimeProvider time)
    {
        Directory.CreateDirectory(folder);
        var account = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{endpoint.Authority}\n{key}")))[
            ..32
        ];
        return new Ledger(Path.Combine(folder, account + ".jsonl"), run, time);
    }

    /// <summary>Writes down that an order is about to leave.</summary>
    /// <returns>The number of the entry, by which it is answered or withdrawn.</returns>
    public int Intend(PanelRequest request, decimal worstCase)
    {
        var entry = Interlocked.Increment(ref entries);
        Append(
            Line(entry) with
            {
                Intends = request.Name,
                Account = request.Account.ToString(),
                Service = request.Field("service"),
                Quantity = request.Field("quantity"),
                WorstCase = worstCase,
            }
        );
        return entry;
    }

    public void Answer(int entry, Exchange exchange) =>
        Append(
            Line(entry) with
            {
                Answered = true,
                Order = exchange.ParsedBody.Member("order") is { } order ? ParsedBody.Text(order) : null,
                Error = exchange.ParsedBody.ErrorText ?? exchange.Trouble?.What,
            }
        );

    /// <summary>The request did not leave after all.</summary>
    public void Withdraw(int entry, string reason) => Append(Line(entry) with { Withdrawn = reason });

    /// <summary>The orders that earlier runs sent, or meant to, and whose answer was never recorded; those that a run has named already are left out.</summary>
    public IReadOnlyList<LedgerLine> Unanswered()
    {
        var lines = Read();
        var settled = lines
            .Where(line => line.Answered || line.Withdrawn is not null || line.Named)
            .Select(line => (line.NamesRun ?? line.Run, line.Entry))
            .ToHashSet();
        return
        [
            .. lines.Where(line =>
                line is { Intends: not null, Entry: > 0 }
                && line.Run != run
                && !settled.Contains((line.Run, line.Entry))
            ),
        ];
    }

    /// <summary>Writes down that those orders were named to whoever reads the report, so that later runs need not.</summary>
    public void Name(IEnumerable<LedgerLine> unanswered)
    {
        foreach (var line in unanswered)
            Append(Line(line.Entry) with { Named = true, NamesRun = line.Run });
    }

    /// <summary>Writes down that the run begins to use the account.</summary>
    public void Begin() => Append(Line(0) with { Begins = true });

    /// <summary>Writes down that the run does not use the account any longer.</summary>
    public void End() => Append(Line(0) with { Ends = true });

    /// <summary>Whether another run has used the account while this one did. One that was killed counts for a while, since nobody wrote down its end.</summary>
    public bool OthersWereThere() =>
        Read() is var lines
        && lines.FirstOrDefault(line => line.Run == run) is { At: var since }
        && lines
            .Where(line => line.Run != run)
            .GroupBy(line => line.Run)
            .Any(other =>
                other.Any(line => line.At >= since)
                || (!other.Any(line => line.Ends) && other.Max(line => line.At) >= since - Lingering)
            );

    private LedgerLine Line(int entry) =>
        new()
        {
            At = time.GetUtcNow(),
            Run = run,
            Entry = entry,
        };

    private IReadOnlyList<LedgerLine> Read()
    {
        if (file is null || !File.Exists(file))
            return [];
        using var reader = new StreamReader(
            Turns.Execute(() => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
        );
        return [.. reader.ReadToEnd().Split('\n').Select(LedgerLine.Parse).OfType<LedgerLine>()];
    }

    /// <summary>Begins with an end of line where a kill left half of one. Runs take turns: the file is locked while one writes.</summary>
    private void Append(LedgerLine line)
    {
        if (file is null)
            return;
        var text = JsonSerializer.Serialize(line, LedgerLine.Format);
        lock (turn)
        {
            using var stream = Turns.Execute(() =>
                new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
            );
            var whole = EndsWhole(stream) ? "" : "\n";
            stream.Seek(0, SeekOrigin.End);
            stream.Write(Encoding.UTF8.GetBytes($"{whole}{text}\n"));
            stream.Flush(flushToDisk: true);
        }
    }

    private static bool EndsWhole(FileStream stream)
    {
        if (stream.Length == 0)
            return true;
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() == '\n';
    }
}
