using Conformance.Core.Transcripts;

namespace Conformance.Suites.Judging;

/// <summary>What the account did between two readings of its balance.</summary>
/// <param name="Before">The reading before, and its exchange.</param>
/// <param name="After">The reading after.</param>
/// <param name="Acts">The account's orders, cancellations and refills in between.</param>
public sealed record BalanceInterval(
    (Exchange Exchange, DisplayedAmount Balance) Before,
    (Exchange Exchange, DisplayedAmount Balance) After,
    IReadOnlyList<Exchange> Acts
)
{
    /// <summary>What the balance lost; below zero where it rose.</summary>
    public decimal Fall => Before.Balance.Value - After.Balance.Value;

    /// <summary>What rounding may hide in it.</summary>
    public decimal Unit => Math.Max(Before.Balance.Unit, After.Balance.Unit);

    public bool Moved => Math.Abs(Fall) > 0;

    /// <summary>Whether the fall is that amount, as far as the places that are shown tell. That nothing moved is told exactly.</summary>
    /// <param name="fall">The amount.</param>
    /// <param name="unit">One in the last place of the amount.</param>
    public bool Is(decimal fall, decimal unit = 0) =>
        fall == 0 ? !Moved : Math.Abs(Fall - fall) <= Math.Max(Unit, unit);
}
