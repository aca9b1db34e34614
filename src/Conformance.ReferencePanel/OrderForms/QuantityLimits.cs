using Conformance.ReferencePanel.Refusals;
using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.OrderForms;

internal static class QuantityLimits
{
    public static void Require(Service service, long quantity)
    {
        if (quantity < service.Min)
            throw new RefusedException(RefusalKind.InvalidParameter, $"Quantity less than minimal {service.Min}");
        if (quantity > service.Max)
            throw new RefusedException(RefusalKind.InvalidParameter, $"Quantity more than maximum {service.Max}");
    }
}
