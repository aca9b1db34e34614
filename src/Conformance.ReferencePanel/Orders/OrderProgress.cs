using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.Orders;

/// <summary>How far an order has come at a moment; a function of the order and the moment, nothing else.</summary>
internal static class OrderProgress
{
    public static OrderState Of(Order order, long now) =>
        order switch
        {
            { Status: { } status } => new(status, order.Remains),
            _ when now < order.StartsAt => new(OrderStatus.Pending, order.Quantity),
            _ => new(OrderStatus.InProgress, RemainsAt(order, now)),
        };

    /// <summary>How it stands once its time is over.</summary>
    public static OrderState EndOf(Order order) =>
        order.Outcome switch
        {
            DeliveryOutcome.Partial => new(OrderStatus.Partial, Undelivered(order)),
            DeliveryOutcome.Cancel => new(OrderStatus.Canceled, order.Quantity),
            _ => new(OrderStatus.Completed, 0),
        };

    /// <summary>Never 0 and never past the end: the clock may pass it between the settling and the showing.</summary>
    private static long RemainsAt(Order order, long now)
    {
        var toDeliver = order.Quantity - EndOf(order).Remains;
        var elapsed = Math.Min(now, order.EndsAt) - order.StartsAt;
        var delivered = (long)((Int128)toDeliver * elapsed / (order.EndsAt - order.StartsAt));
        return Math.Max(1, order.Quantity - delivered);
    }

    private static long Undelivered(Order order) => Math.Max(1, order.Quantity * 3 / 10);
}
