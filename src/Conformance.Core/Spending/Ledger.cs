using System.Security.Cryptography;
using System.Text;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Spending;

/// <summary>
/// The append-only record of what runs meant to order and what came of it: one file per host and account, whose name
/// shows neither. Each line is on disk before the method returns, so that a kill loses none. Runs share the file.
/// </summary>
public sealed class Ledger
{
    /// <summary>Letters of a digest that tell accounts apart.</summary>
    private const int NameLength = 32;

    /// <summary>A run without an end counts so long after its last line.</summary>
    private static readonly TimeSpan KilledRunCounts = TimeSpan.FromMinutes(15);

    private readonly LedgerFile? file;
    private readonly string run;
    private readonly TimeProvider time;
    private int entries;

    private Ledger(LedgerFile? file, string run, TimeProvider time)
    {
        this.file = file;
        this.run = run;
        this.time = time;
    }

    /// <summary>
    /// A ledger that keeps nothing: for the embedded panel, whose money is not real and which ends with the run.
    /// </summary>
    public static Ledger None => new(null, "", TimeProvider.System);

    /// <summary>The ledger of an account at a host; its folder is made where there is none.</summary>
    /// <param name="folder">The folder of all ledgers.</param>
    /// <param name="endpoint">The panel.</param>
    /// <param name="key">The key of the account to certify with.</param>
    /// <param name="run">Identifies this run.</param>
    /// <param name="time">The clock.</param>
    public static Ledger For(string folder, Uri endpoint, string key, string run, TimeProvider time)
    {
        Directory.CreateDirectory(folder);
        var account = SHA256.HashData(Encoding.UTF8.GetBytes($"{endpoint.Authority}\n{key}"));
        var name = $"{Convert.ToHexStringLower(account)[..NameLength]}.jsonl";
        return new Ledger(new LedgerFile(Path.Combine(folder, name)), run, time);
    }

    /// <summary>Writes down that an order is about to leave.</summary>
    /// <param name="request">The order.</param>
    /// <param name="worstCase">The most that it can cost, in the account's currency.</param>
    /// <returns>The number of the entry, by which its response or its withdrawal is recorded.</returns>
    public int RecordIntent(PanelRequest request, decimal worstCase)
    {
        var entry = Interlocked.Increment(ref entries);
        Append(
            Line(entry) with
            {
                IntendedOrder = request.Name,
                Account = request.Account.ToString(),
                Service = request.Field("service"),
                Quantity = request.Field("quantity"),
                WorstCase = worstCase,
            }
        );
        return entry;
    }

    /// <summary>Writes down what came of an order.</summary>
    /// <param name="entry">The number of its entry.</param>
    /// <param name="exchange">Its exchange, which may have no response.</param>
    public void RecordResponse(int entry, Exchange exchange) =>
        Append(
            Line(entry) with
            {
                HasResponse = true,
                OrderId = exchange.ParsedBody.Member("order") is { } order ? ParsedBody.Text(order) : null,
                Error = exchange.ParsedBody.ErrorText ?? exchange.RecordedFailure?.Description,
            }
        );

    /// <summary>Writes down that an order was not sent after all.</summary>
    /// <param name="entry">The number of its entry.</param>
    /// <param name="reason">Why.</param>
    public void RecordWithdrawal(int entry, string reason) => Append(Line(entry) with { WithdrawalReason = reason });

    /// <summary>
    /// The orders that earlier runs sent, or meant to, and whose response was never recorded; those that a run has
    /// reported already are left out.
    /// </summary>
    public IReadOnlyList<LedgerLine> OrdersWithoutResponse()
    {
        var lines = Read();
        var settled = lines
            .Where(line => line.HasResponse || line.WithdrawalReason is not null || line.IsReported)
            .Select(line => (line.ReportedRun ?? line.Run, line.Entry))
            .ToHashSet();
        return
        [
            .. lines.Where(line =>
                line is { IntendedOrder: not null, Entry: > 0 }
                && line.Run != run
                && !settled.Contains((line.Run, line.Entry))
            ),
        ];
    }

    /// <summary>
    /// What the orders of other runs since this one began cost at their worst, by the orders' ids; and whether one is
    /// under way, whose id is not known yet.
    /// </summary>
    public (IReadOnlyDictionary<string, decimal> Prices, bool IsOneUnderWay) OrdersOfOtherRuns()
    {
        var prices = new Dictionary<string, decimal>();
        var lines = Read();
        if (lines.FirstOrDefault(line => line.Run == run) is not { At: var since })
            return (prices, false);
        var others = lines.Where(line => line.Run != run && line.At >= since).ToList();
        var open = others
            .Where(line => line.IntendedOrder is not null)
            .ToDictionary(line => (line.Run, line.Entry), line => line.WorstCase ?? 0);
        foreach (var line in others.Where(line => line.HasResponse || line.WithdrawalReason is not null))
        {
            if (open.Remove((line.Run, line.Entry), out var price) && line.OrderId is { } id)
                prices[id] = price;
        }

        return (prices, open.Count > 0);
    }

    /// <summary>Writes down that orders were reported, so that later runs need not.</summary>
    public void RecordReported(IEnumerable<LedgerLine> orders)
    {
        foreach (var order in orders)
            Append(Line(order.Entry) with { IsReported = true, ReportedRun = order.Run });
    }

    /// <summary>Writes down that the run begins to use the account.</summary>
    public void RecordRunStart() => Append(Line(0) with { RunStarts = true });

    /// <summary>Writes down that the run does not use the account any longer.</summary>
    public void RecordRunEnd() => Append(Line(0) with { RunEnds = true });

    /// <summary>
    /// Whether another run has used the account while this one did. One that was killed counts for 15 minutes after its
    /// last line, since nobody wrote down its end.
    /// </summary>
    public bool WasSharedWithOtherRuns()
    {
        var lines = Read();
        if (lines.FirstOrDefault(line => line.Run == run) is not { At: var since })
            return false;
        return lines.Where(line => line.Run != run).GroupBy(line => line.Run).Any(other => WasThere(other, since));
    }

    private static bool WasThere(IEnumerable<LedgerLine> otherRun, DateTimeOffset since)
    {
        var lines = otherRun.ToList();
        if (lines.Exists(line => line.At >= since))
            return true;
        return !lines.Exists(line => line.RunEnds) && lines.Max(line => line.At) >= since - KilledRunCounts;
    }

    private LedgerLine Line(int entry) =>
        new()
        {
            At = time.GetUtcNow(),
            Run = run,
            Entry = entry,
        };

    private IReadOnlyList<LedgerLine> Read() => file?.Read() ?? [];

    private void Append(LedgerLine line) => file?.Append(line);
}
