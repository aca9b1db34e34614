using Conformance.ReferencePanel.OrderForms;
using Conformance.ReferencePanel.Orders;

namespace Conformance.ReferencePanel.Dialects;

/// <summary>The word for an order's status. A subscription is Active until it ends.</summary>
internal static class OrderStatusText
{
    public static string Of(Order order, OrderState state)
    {
        if (order.ServiceType == OrderTypes.Subscriptions && order.IsOpen)
            return "Active";

        return state.Status;
    }
}
