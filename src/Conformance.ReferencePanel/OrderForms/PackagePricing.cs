using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.OrderForms;

/// <summary>One piece, whose price is the rate itself.</summary>
internal sealed class PackagePricing : IPricing
{
    public PricedQuantity PriceOf(Service service, Parameters parameters) => new(1, service.Rate);
}
