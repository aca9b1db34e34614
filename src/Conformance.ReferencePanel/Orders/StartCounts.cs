namespace Conformance.ReferencePanel.Orders;

/// <summary>
/// How many followers or likes there were before an order. Follows from the seed, so that runs repeat.
/// </summary>
internal sealed class StartCounts(int seed)
{
    private const int Most = 5000;

    public long For(long order) => new Random(unchecked((seed * 397) ^ (int)order)).Next(Most);
}
