using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Money;
using Conformance.ReferencePanel.Orders;
using Conformance.ReferencePanel.Refills;
using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.Hosting;

/// <summary>What every panel holds before its first request.</summary>
internal sealed class OpeningState(
    Dialect dialect,
    ServiceList services,
    Ledger ledger,
    OrderBook orders,
    RefillBook refills
)
{
    private const long ReadyQuantity = 100;

    public void Write()
    {
        foreach (var service in ServiceFile.Read().Where(service => dialect.Sells(service.Type)))
            services.Insert(service);

        var funded = ledger.Open(DemoAccounts.Funded, Amount.Parse("10000"));
        var other = ledger.Open(DemoAccounts.Other, Amount.Parse("1000"));
        ledger.Open(DemoAccounts.Unfunded, 0);
        ledger.Open(DemoAccounts.LowFunds, Amount.Parse("0.153"));
        ledger.Open(DemoAccounts.Suspended, Amount.Parse("100"), suspended: true);

        WriteReady(funded, DemoAccounts.FundedOrder, DemoAccounts.FundedRefill);
        WriteReady(other, DemoAccounts.OtherOrder, DemoAccounts.OtherRefill);
    }

    private void WriteReady(long account, long order, long refill)
    {
        var service = services.Find(1)!;
        orders.InsertCompleted(order, account, service.Id, ReadyQuantity, Price.Of(service.Rate, ReadyQuantity));
        refills.InsertCompleted(refill, account, order);
    }
}
