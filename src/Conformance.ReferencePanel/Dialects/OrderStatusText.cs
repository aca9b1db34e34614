using Conformance.ReferencePanel.OrderForms;
using Conformance.ReferencePanel.Orders;

namespace Conformance.ReferencePanel.Dialects;

/// <summary>Subscriptions have words of their own: they are Active until they end.</summary>
internal static class OrderStatusText
{
    public static string Of(Order order, OrderState state) =>
        order.ServiceType == OrderTypes.Subscriptions && order.IsOpen ? "Active" : state.Status;
}
