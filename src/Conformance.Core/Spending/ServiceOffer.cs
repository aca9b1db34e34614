namespace Conformance.Core.Spending;

/// <summary>A service as the panel lists it, as far as prices go.</summary>
/// <param name="Type">The service type; null where the panel tells the types of others and not of this one.</param>
/// <param name="Rate">The price of 1000 units, or of the whole order for packages.</param>
public sealed record ServiceOffer(long Id, string? Type, decimal Rate, decimal Min, decimal Max, bool Refill, bool Cancel)
{
    /// <summary>Whether a link and a quantity order it.</summary>
    public bool IsDefault => Type is null or "Default";

    /// <summary>What <paramref name="quantity"/> units can cost; the largest number where it is beyond every number.</summary>
    public decimal Price(decimal quantity) => Type switch
    {
        null => Math.Max(Rate, ByQuantity(quantity)),
        _ when Type.EndsWith("Package", StringComparison.OrdinalIgnoreCase) => Rate,
        _ => ByQuantity(quantity),
    };

    private decimal ByQuantity(decimal quantity) =>
        Rate > 1 && quantity >= decimal.MaxValue / Rate ? decimal.MaxValue : Rate * quantity / 1000;
}
