using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Money;
using Conformance.ReferencePanel.Refusals;
using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.OrderForms;

/// <summary>The worst case is paid up front: the maximum for every post. Without posts it runs for one.</summary>
internal sealed class SubscriptionPricing : IPricing
{
    public PricedQuantity PriceOf(Service service, Parameters parameters)
    {
        var least = parameters.Number("min") ?? 0;
        var most = parameters.Number("max") ?? 0;
        QuantityLimits.Require(service, least);
        QuantityLimits.Require(service, most);
        var posts = (parameters.Number("posts") ?? 1) + (parameters.Number("old_posts") ?? 0);
        if (least > most || posts == 0)
            throw new RefusedException(RefusalKind.InvalidParameter, "Incorrect min, max or posts");

        return new PricedQuantity(most * posts, Price.ForQuantity(service.Rate, most * posts));
    }
}
