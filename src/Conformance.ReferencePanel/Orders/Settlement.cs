using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Money;

namespace Conformance.ReferencePanel.Orders;

/// <summary>Ends orders, and books the refund of what was not delivered: once.</summary>
internal sealed class Settlement(OrderStore orders, AccountStore accounts, Timeline timeline)
{
    /// <summary>Catches up with the clock: every order of the account whose time is over.</summary>
    public void SettleDue(long account)
    {
        foreach (var order in orders.Due(account, timeline.Now))
            TryEnd(order, OrderProgress.EndOf(order));
    }

    public bool TryEnd(Order order, OrderState end)
    {
        var refund = Price.Prorated(order.Charge, end.Remains, order.Quantity);
        if (!orders.TryEnd(order.Id, end, order.Charge - refund))
            return false;

        accounts.Credit(order.AccountId, refund);
        return true;
    }
}
