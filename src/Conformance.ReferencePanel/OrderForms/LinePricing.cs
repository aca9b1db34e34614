using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Money;
using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.OrderForms;

/// <summary>One piece for each line that is not blank; the client's own quantity counts for nothing.</summary>
internal sealed class LinePricing(string parameter) : IPricing
{
    private static readonly char[] LineBreaks = ['\r', '\n'];

    public PricedQuantity PriceOf(Service service, Parameters parameters)
    {
        var lines = parameters
            .Required(parameter)
            .Split(LineBreaks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Length;
        QuantityLimits.Require(service, lines);
        return new PricedQuantity(lines, Price.ForQuantity(service.Rate, lines));
    }
}
