using Conformance.Core.Verdicts;
using Conformance.Suites.Judging;

namespace Conformance.Suites.Areas.Add;

[Area("add")]
public sealed class AddChecks : Checks
{
    [Requirement("add.default-takes-link-and-quantity")]
    public void DefaultTakesLinkAndQuantity() => Said("orders.first").Should().HaveMember("order");

    [Requirement("add.order-id-is-new")]
    public void OrderIdIsNew()
    {
        var ids = AllOrders().Select(order => (order, Id: order.Reading.TextOf("order"))).Where(order => order.Id is not null).ToList();
        if (ids.Count < 2)
            throw new NotVerifiedException("fewer than two orders were accepted", "a Panel.Link that can be ordered several times");
        foreach (var (order, id) in ids)
            order.Should().Demand(ids.Count(other => other.Id == id) == 1, "an id that no other order has", id!, "/order");
    }

    [Requirement("add.order-is-visible-at-once")]
    public void OrderIsVisibleAtOnce() => Said("orders.first-status").Should().HaveMember("status");

    private IEnumerable<Core.Wire.Exchange> AllOrders() => [Said("orders.first"), Said("orders.second"), Said("orders.third")];
}
