using Conformance.Suites.Judging;

namespace Conformance.Suites.Areas.Refill;

[Area("refill")]
public sealed class RefillChecks() : BatchChecks("orders", "orders.refill-batch")
{
    protected override bool MayRefuse => true;

    [Requirement("refill.finished-order-is-taken")]
    public void FinishedOrderIsTaken() => Said("orders.refill").Should().HaveMember("refill");
}
