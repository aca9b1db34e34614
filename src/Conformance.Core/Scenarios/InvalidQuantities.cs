using System.Globalization;
using Conformance.Core.Http;
using Conformance.Core.Spending;

namespace Conformance.Core.Scenarios;

/// <summary>A good order with each quantity that must be refused.</summary>
internal static class InvalidQuantities
{
    private static readonly IReadOnlyList<(string Requirement, Func<ServiceOffer, string> Quantity)> All =
    [
        ("add.quantity-below-min-is-refused", service => Number(service.Min - 1)),
        ("add.quantity-above-max-is-refused", service => Number(service.Max + 1)),
        ("add.quantity-zero-is-refused", _ => "0"),
        ("add.quantity-negative-is-refused", service => Number(-service.Min)),
        ("add.quantity-fraction-is-refused", service => Number(service.Min + 0.5m)),
        ("add.quantity-exponent-is-refused", Exponent),
        ("add.quantity-word-is-refused", _ => "many"),
        ("add.quantity-huge-is-refused", _ => "99999999999999999999"),
        ("add.quantity-empty-is-refused", _ => ""),
    ];

    /// <summary>The order with each of them.</summary>
    /// <param name="good">An order of the service.</param>
    /// <param name="service">The service.</param>
    public static IEnumerable<PanelRequest> Of(PanelRequest good, ServiceOffer service) =>
        from invalid in All
        select good.With("quantity", invalid.Quantity(service)).ExpectRefusal(invalid.Requirement);

    /// <summary>
    /// A power of ten that the service takes when it is written out, so that only its writing can be the reason.
    /// </summary>
    private static string Exponent(ServiceOffer service)
    {
        var power = Enumerable.Range(1, 15).FirstOrDefault(n => IsSold(service, (decimal)Math.Pow(10, n)), 3);
        return string.Create(CultureInfo.InvariantCulture, $"1e{power}");
    }

    private static bool IsSold(ServiceOffer service, decimal quantity) =>
        quantity >= service.Min && quantity <= service.Max;

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
