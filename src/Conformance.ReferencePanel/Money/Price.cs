namespace Conformance.ReferencePanel.Money;

/// <summary>
/// Money is a whole number of 1/100000 of the currency, the reference page's five decimals. Rates have at most two
/// decimals, so rate × quantity / 1000 never needs more than five: what is charged, what is shown and what the
/// balance loses are the same number. Should a rate ever have more, a charge is rounded up and a refund down.
/// </summary>
internal static class Price
{
    public static long ForQuantity(long rate, long quantity) => checked(((rate * quantity) + 999) / 1000);

    public static long Prorated(long charge, long part, long whole) => (long)((Int128)charge * part / whole);
}
