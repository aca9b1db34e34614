namespace Conformance.Core.Spending;

/// <summary>A service as the panel lists it, as far as prices go.</summary>
/// <param name="Rate">The price of 1000 units, or of the whole order where <paramref name="IsPackage"/>.</param>
public sealed record ServiceOffer(long Id, decimal Rate, decimal Min, decimal Max, bool IsPackage, bool Refill, bool Cancel)
{
    /// <summary>What <paramref name="quantity"/> units cost.</summary>
    public decimal Price(decimal quantity) => IsPackage ? Rate : Rate * quantity / 1000;
}
