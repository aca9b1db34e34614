namespace Conformance.Core.Spending;

/// <summary>
/// What the run's orders have cost one account, in its currency, as far as is known, and otherwise at their worst case.
/// </summary>
internal sealed class AccountBudget
{
    private decimal settled;
    private decimal charged;
    private decimal reserved;
    private decimal rounded;

    /// <summary>The balance as it was last read; null while it never was.</summary>
    public decimal? Balance { get; private set; }

    /// <summary>Whether a balance snapshot could release something.</summary>
    public bool HasReservations => reserved > 0;

    /// <summary>What is spent, or may be.</summary>
    public decimal Spent => CappedSum(CappedSum(settled, charged), reserved);

    /// <summary>Whether the orders since the last reading cost enough for the balance to show it.</summary>
    public bool ShowsWhatIsDue => Balance is { } before && charged >= LastPlace(before);

    /// <summary>Counts an order that was accepted, or of which nobody knows.</summary>
    public void Charge(decimal price)
    {
        charged = CappedSum(charged, price);
        rounded = CappedSum(rounded, RoundedUp(price));
    }

    /// <summary>Counts an order that was refused, until a balance snapshot shows whether it was charged.</summary>
    public void Reserve(decimal price)
    {
        reserved = CappedSum(reserved, price);
        rounded = CappedSum(rounded, RoundedUp(price));
    }

    /// <summary>
    /// Whether the balance fell, since it was last read, by more than the orders in between cost at their worst.
    /// Rounding is allowed for: of each order up to a whole cent, and in the last place that the balance shows.
    /// </summary>
    /// <param name="current">The balance now.</param>
    /// <param name="others">What others took meanwhile.</param>
    public bool IsOvercharged(decimal current, decimal others = 0)
    {
        if (Balance is not { } before)
            return false;
        var fall = CappedSum(before, -current) - others;
        var isWholeCents = fall == decimal.Round(fall, 2);
        var most = CappedSum(charged, reserved);
        return fall > CappedSum(most, Math.Min(LastPlace(before), LastPlace(current)))
            && !(isWholeCents && fall <= rounded);
    }

    /// <summary>Says by how much the balance fell, and what the orders in between cost at their worst.</summary>
    /// <param name="current">The balance now.</param>
    /// <param name="when">When it fell.</param>
    public string Overcharge(decimal current, string when)
    {
        var fall = RunBudget.Show(Balance!.Value - current);
        var most = CappedSum(charged, reserved);
        var price = $"what was sent since it was last read costs {RunBudget.Show(most)} at most by the list";
        return $"the balance fell by {fall} {when}; {price}";
    }

    /// <summary>
    /// Takes a balance snapshot in. A balance that did not rise since the last one shows what was charged in between:
    /// where that is no more than what the accepted orders may cost, the refused ones cost nothing. One that rose, or
    /// that is the first, may hide what was charged: then nothing is released, nor by later snapshots.
    /// </summary>
    /// <param name="current">The balance now.</param>
    /// <param name="others">What others took meanwhile.</param>
    public void Reconcile(decimal current, decimal others = 0)
    {
        var spent =
            Balance is { } before && current <= before
                ? Math.Max(charged, CappedSum(before, -current) - others)
                : CappedSum(charged, reserved);
        settled = CappedSum(settled, spent);
        charged = 0;
        reserved = 0;
        rounded = 0;
        Balance = current;
    }

    /// <summary>The sum, or the largest number where it is beyond every number.</summary>
    public static decimal CappedSum(decimal sum, decimal price) =>
        sum > 0 && price > decimal.MaxValue - sum ? decimal.MaxValue : sum + price;

    private static decimal RoundedUp(decimal price) =>
        price > decimal.MaxValue / 100 ? price : Math.Ceiling(price * 100) / 100;

    /// <summary>One in the last place of an amount.</summary>
    private static decimal LastPlace(decimal amount) => new(1, 0, 0, false, amount.Scale);
}
