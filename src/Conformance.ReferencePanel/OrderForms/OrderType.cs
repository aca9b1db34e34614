namespace Conformance.ReferencePanel.OrderForms;

/// <summary>The parameters that ordering a service of this type takes, and how its order is measured and priced.</summary>
internal sealed record OrderType(
    string Name,
    IPricing Pricing,
    IReadOnlyList<string> Required,
    IReadOnlyList<string> Optional
)
{
    public OrderType(string name, IPricing measure, params string[] required)
        : this(name, measure, required, []) { }
}
