namespace Conformance.Core.Spending;

/// <summary>
/// What the run's orders have cost one account, in its currency, as far as is known, and otherwise at their worst case.
/// </summary>
internal sealed class AccountBudget
{
    private decimal? balance;
    private decimal settled;
    private decimal charged;
    private decimal reserved;

    /// <summary>Whether its balance was read at least once.</summary>
    public bool HasBalance => balance is not null;

    /// <summary>Whether a balance snapshot could release something.</summary>
    public bool HasReservations => reserved > 0;

    /// <summary>What is spent, or may be.</summary>
    public decimal Spent => CappedSum(CappedSum(settled, charged), reserved);

    /// <summary>Counts an order that was accepted, or of which nobody knows.</summary>
    public void Charge(decimal price) => charged = CappedSum(charged, price);

    /// <summary>Counts an order that was refused, until a balance snapshot shows whether it was charged.</summary>
    public void Reserve(decimal price) => reserved = CappedSum(reserved, price);

    /// <summary>
    /// Takes a balance snapshot in. A balance that did not rise since the last one shows what was charged in between:
    /// where that is no more than what the accepted orders may cost, the refused ones cost nothing. One that rose, or
    /// that is the first, may hide what was charged: then nothing is released, nor by later snapshots.
    /// </summary>
    public void Reconcile(decimal current)
    {
        var spent =
            balance is { } before && current <= before
                ? Math.Max(charged, CappedSum(before, -current))
                : CappedSum(charged, reserved);
        settled = CappedSum(settled, spent);
        charged = 0;
        reserved = 0;
        balance = current;
    }

    /// <summary>The sum, or the largest number where it is beyond every number.</summary>
    public static decimal CappedSum(decimal sum, decimal price) =>
        sum > 0 && price > decimal.MaxValue - sum ? decimal.MaxValue : sum + price;
}
