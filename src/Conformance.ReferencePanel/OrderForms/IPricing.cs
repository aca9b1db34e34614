using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.OrderForms;

internal interface IPricing
{
    /// <summary>Refuses what lies outside the service's limits; reads only parameters whose rules hold.</summary>
    public PricedQuantity PriceOf(Service service, Parameters parameters);
}
