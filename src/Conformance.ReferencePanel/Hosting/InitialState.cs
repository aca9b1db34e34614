using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Money;
using Conformance.ReferencePanel.Orders;
using Conformance.ReferencePanel.Refills;
using Conformance.ReferencePanel.Services;

namespace Conformance.ReferencePanel.Hosting;

/// <summary>What every panel holds before its first request.</summary>
internal sealed class InitialState(
    PanelDialect dialect,
    ServiceStore services,
    AccountStore accounts,
    OrderStore orders,
    RefillStore refills
)
{
    private const long ReadyQuantity = 100;

    public void Write()
    {
        foreach (var service in ServiceFile.Read().Where(service => dialect.Sells(service.Type)))
            services.Insert(service);

        var funded = accounts.Open(DemoAccounts.Funded, MoneyText.Parse("10000"));
        var other = accounts.Open(DemoAccounts.Other, MoneyText.Parse("1000"));
        accounts.Open(DemoAccounts.Unfunded, 0);
        accounts.Open(DemoAccounts.LowFunds, MoneyText.Parse("0.153"));
        accounts.Open(DemoAccounts.Suspended, MoneyText.Parse("100"), suspended: true);

        WriteReady(funded, DemoAccounts.FundedOrder, DemoAccounts.FundedRefill);
        WriteReady(other, DemoAccounts.OtherOrder, DemoAccounts.OtherRefill);
    }

    private void WriteReady(long account, long order, long refill)
    {
        var service = services.Find(1)!;
        orders.InsertCompleted(
            order,
            account,
            service.Id,
            ReadyQuantity,
            Price.ForQuantity(service.Rate, ReadyQuantity)
        );
        refills.InsertCompleted(refill, account, order);
    }
}
