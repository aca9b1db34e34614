namespace Conformance.Core.Spending;

/// <summary>What the run's orders have cost one account, as far as is known, and otherwise at the worst.</summary>
internal sealed class AccountBudget
{
    private decimal? balance;
    private decimal gone;
    private decimal accepted;
    private decimal refused;

    /// <summary>Whether its balance was read at least once.</summary>
    public bool IsKnown => balance is not null;

    /// <summary>Whether a reading of the balance could release something.</summary>
    public bool HoldsBack => refused > 0;

    /// <summary>What is spent, or may be.</summary>
    public decimal Gone => Capped(Capped(gone, accepted), refused);

    public void Accept(decimal price) => accepted = Capped(accepted, price);

    public void Refuse(decimal price) => refused = Capped(refused, price);

    /// <summary>
    /// A balance that did not rise since the last reading shows what was charged in between: where that is no more than what
    /// the accepted orders may cost, the refused ones cost nothing. One that rose, or that is the first, may hide what was
    /// charged: then nothing is released, by later readings neither.
    /// </summary>
    public void Read(decimal now)
    {
        gone = Capped(
            gone,
            balance is { } before && now <= before ? Math.Max(accepted, before - now) : Capped(accepted, refused)
        );
        accepted = 0;
        refused = 0;
        balance = now;
    }

    public static decimal Capped(decimal sum, decimal price) =>
        price > decimal.MaxValue - sum ? decimal.MaxValue : sum + price;
}
