using Conformance.Core.Configuration;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Evidence;

/// <summary>The time between two balance snapshots of an account, with what the run did in it.</summary>
/// <param name="Before">The snapshot that begins it.</param>
/// <param name="After">The snapshot that ends it.</param>
/// <param name="Actions">The orders and cancellations in between that could move the account's balance.</param>
public sealed record BalanceInterval(BalanceSnapshot Before, BalanceSnapshot After, IReadOnlyList<Exchange> Actions)
{
    /// <summary>What the balance lost, in the account's currency; negative where it rose.</summary>
    public decimal Decrease => Before.Balance.Value - After.Balance.Value;

    /// <summary>One in the last place that both snapshots show: what rounding may hide.</summary>
    public decimal Precision => Math.Max(Before.Balance.Precision, After.Balance.Precision);

    /// <summary>Whether the two snapshots differ at all.</summary>
    public bool Moved => Decrease != 0;

    /// <summary>
    /// Whether the balance fell by an amount, as far as the places show that it has. That nothing moved is exact.
    /// </summary>
    /// <param name="decrease">The amount; negative for a rise.</param>
    /// <param name="precision">One in the last place of the amount; 0 for an exact one.</param>
    public bool FellBy(decimal decrease, decimal precision = 0) =>
        decrease == 0 ? !Moved : Math.Abs(Decrease - decrease) <= Math.Max(Precision, precision);

    /// <summary>The intervals between an account's readings, in their order.</summary>
    /// <param name="exchanges">The exchanges in the order in which they were sent.</param>
    /// <param name="account">The account.</param>
    public static IEnumerable<BalanceInterval> All(IEnumerable<Exchange> exchanges, Account account)
    {
        BalanceSnapshot? before = null;
        var actions = new List<Exchange>();
        foreach (var exchange in exchanges)
        {
            if (MovesMoneyOf(account, exchange.Request))
                actions.Add(exchange);
            if (SnapshotOf(exchange, account) is not { } snapshot)
                continue;
            if (before is not null)
                yield return new BalanceInterval(before, snapshot, [.. actions]);
            before = snapshot;
            actions.Clear();
        }
    }

    private static BalanceSnapshot? SnapshotOf(Exchange exchange, Account account)
    {
        if (exchange.Request.Field("action") != "balance" || exchange.Request.Account != account)
            return null;
        if (exchange.ParsedBody.Json is not { } json)
            return null;
        return DisplayedAmount.Read(json, "balance") is { } balance ? new BalanceSnapshot(exchange, balance) : null;
    }

    /// <summary>
    /// The account's own orders and cancellations, and another customer's attempt to cancel an order of the run.
    /// </summary>
    private static bool MovesMoneyOf(Account account, SentRequest request) =>
        request.Field("action") switch
        {
            "add" => request.Account == account,
            "cancel" => request.Account == account || request.Account is Account.Other,
            _ => false,
        };
}
