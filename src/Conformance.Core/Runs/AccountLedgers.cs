using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Runs;

/// <summary>
/// The ledgers of the accounts that a run has keys of; none for the embedded panel, whose money is not real.
/// </summary>
internal sealed class AccountLedgers
{
    private readonly Dictionary<Account, Ledger> all;
    private readonly Dictionary<Ledger, IReadOnlyList<LedgerLine>> unanswered = [];

    /// <param name="settings">The run's settings.</param>
    /// <param name="endpoint">The panel's endpoint.</param>
    /// <param name="clock">The clock that dates the lines.</param>
    public AccountLedgers(Settings settings, Uri endpoint, TimeProvider clock)
    {
        var startedAt = clock.GetUtcNow();
        var run = string.Create(
            CultureInfo.InvariantCulture,
            $"{startedAt:yyyy-MM-ddTHH:mm:ss.fff}-{Environment.ProcessId}-{settings.Seed:x8}-{Guid.NewGuid():N}"
        );
        all = settings.Embedded
            ? []
            : settings.Keys.ToDictionary(
                key => key.Key,
                key => Ledger.For(settings.LedgerFolder, endpoint, key.Value, run, clock)
            );
    }

    /// <summary>The ledger that orders are written to.</summary>
    public Ledger Main => all.GetValueOrDefault(Account.Main, Ledger.None);

    /// <summary>
    /// Names earlier runs' orders whose answer nobody recorded, and records that this run begins to use the accounts.
    /// </summary>
    /// <param name="transcript">Takes a note for each of those orders.</param>
    /// <param name="output">Where they are named too.</param>
    public void Begin(Transcript transcript, TextWriter output)
    {
        foreach (var ledger in all.Values)
        {
            unanswered[ledger] = ledger.OrdersWithoutResponse();
            ledger.RecordRunStart();
        }

        foreach (var note in unanswered.Values.SelectMany(orders => orders).Select(NoteOf))
        {
            transcript.Note(note);
            output.WriteLine($"Note: {note}.");
        }
    }

    /// <summary>Records which accounts other runs used at the same time.</summary>
    public void RecordWhetherShared(Transcript transcript)
    {
        foreach (var account in all.Where(ledger => ledger.Value.WasSharedWithOtherRuns()).Select(ledger => ledger.Key))
        {
            var reason = $"another run used the account of {account.Setting()} at the same time";
            var name = ExchangeNames.AccountShared(account.ToString());
            transcript.Skip(new SkippedRequest(name, null, reason, null));
        }
    }

    /// <summary>The report is written: what was named in it needs not be named again.</summary>
    public void End()
    {
        foreach (var ledger in all.Values)
        {
            ledger.RecordReported(unanswered.GetValueOrDefault(ledger, []));
            ledger.RecordRunEnd();
        }
    }

    private static string NoteOf(LedgerLine order) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"an earlier run sent an order at {order.At:yyyy-MM-dd HH:mm:ss} UTC (service {order.Service}, "
        ) + $"quantity {order.Quantity}) and never recorded the answer: it may exist and have been charged";
}
