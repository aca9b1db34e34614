using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Money;
using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.OrderForms;

/// <summary>The limits hold for one run; with drip-feed all runs are paid and delivered.</summary>
internal sealed class QuantityPricing : IPricing
{
    public PricedQuantity PriceOf(Service service, Parameters parameters)
    {
        var perRun = parameters.Number("quantity") ?? 0;
        QuantityLimits.Require(service, perRun);
        var total = perRun * Runs(service, parameters);
        return new PricedQuantity(total, Price.ForQuantity(service.Rate, total));
    }

    private static long Runs(Service service, Parameters parameters)
    {
        var takesRuns = OrderTypes.Get(service.Type).Optional.Contains("runs");
        if (!takesRuns)
            return 1;

        return parameters.Number("runs") ?? 1;
    }
}
