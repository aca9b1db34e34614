namespace Conformance.ReferencePanel.OrderForms;

/// <summary>The parameters that an order of this service type takes, and how such an order is priced.</summary>
internal sealed record OrderType(
    string Name,
    IPricing Pricing,
    IReadOnlyList<string> Required,
    IReadOnlyList<string> Optional
)
{
    public OrderType(string name, IPricing pricing, params string[] required)
        : this(name, pricing, required, []) { }
}
