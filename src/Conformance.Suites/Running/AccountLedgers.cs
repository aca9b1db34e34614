using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;
using Conformance.Suites.Judging;

namespace Conformance.Suites.Running;

/// <summary>The ledgers of the accounts that a run has keys of; none for the embedded panel, whose money is not real.</summary>
internal sealed class AccountLedgers
{
    private readonly Dictionary<Account, Ledger> all;
    private readonly Dictionary<Ledger, IReadOnlyList<LedgerLine>> unanswered = [];

    public AccountLedgers(Settings settings, Uri endpoint, DateTimeOffset startedAt)
    {
        var run = string.Create(
            CultureInfo.InvariantCulture,
            $"{startedAt:yyyy-MM-ddTHH:mm:ss.fff}-{Environment.ProcessId}-{settings.Seed:x8}"
        );
        all = settings.Embedded
            ? []
            : settings.Keys.ToDictionary(
                key => key.Key,
                key => Ledger.For(ProjectRoot.Resolve("reports/ledger"), endpoint, key.Value, run, TimeProvider.System)
            );
    }

    /// <summary>The one that orders are written to.</summary>
    public Ledger Main => all.GetValueOrDefault(Account.Main, Ledger.None);

    /// <summary>Tells of earlier runs' orders whose answer nobody recorded, and that this run begins to use the accounts.</summary>
    public void Begin(Transcript transcript, TextWriter to)
    {
        foreach (var ledger in all.Values)
        {
            unanswered[ledger] = ledger.Unanswered();
            ledger.Begin();
        }

        foreach (var order in unanswered.Values.SelectMany(orders => orders))
        {
            var note = string.Create(
                CultureInfo.InvariantCulture,
                $"an earlier run sent an order at {order.At:yyyy-MM-dd HH:mm:ss} UTC (service {order.Service}, quantity {order.Quantity}) and never recorded the answer: it may exist and have been charged"
            );
            transcript.Note(note);
            to.WriteLine($"Note: {note}.");
        }
    }

    /// <summary>Records which accounts other runs used at the same time.</summary>
    public void TellWhetherAlone(Transcript transcript)
    {
        foreach (var account in all.Where(ledger => ledger.Value.OthersWereThere()).Select(ledger => ledger.Key))
        {
            transcript.Skip(
                new SkippedRequest(
                    Reconciliation.NotAlone(account),
                    null,
                    $"another run used the account of {account.Setting()} at the same time",
                    null
                )
            );
        }
    }

    /// <summary>The report is written: what was named in it needs not be named again.</summary>
    public void End()
    {
        foreach (var ledger in all.Values)
        {
            ledger.Name(unanswered.GetValueOrDefault(ledger, []));
            ledger.End();
        }
    }
}
