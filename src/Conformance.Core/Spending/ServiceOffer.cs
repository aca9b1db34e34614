namespace Conformance.Core.Spending;

/// <summary>A service as the panel lists it, as far as prices go.</summary>
/// <param name="Type">The service type; null where the panel does not tell, which means Default.</param>
/// <param name="Rate">The price of 1000 units, or of the whole order for packages.</param>
public sealed record ServiceOffer(long Id, string? Type, decimal Rate, decimal Min, decimal Max, bool Refill, bool Cancel)
{
    /// <summary>Whether a link and a quantity order it.</summary>
    public bool IsDefault => Type is null or "Default";

    private bool IsPackage => Type?.EndsWith("Package", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>What <paramref name="quantity"/> units cost; the largest number where it is beyond every number.</summary>
    public decimal Price(decimal quantity)
    {
        if (IsPackage)
            return Rate;
        return Rate > 1 && quantity >= decimal.MaxValue / Rate ? decimal.MaxValue : Rate * quantity / 1000;
    }
}
