using Conformance.Core.Contracts;
using Conformance.Suites.Judging;

namespace Conformance.Suites.Areas.Refill;

[Area("refill")]
public sealed class RefillChecks() : BatchChecks("orders", "orders.refill-batch")
{
    /// <summary>A batch may refuse a known order where the single refill of another one was refused too.</summary>
    protected override bool MayRefuse => Said("orders.refill").ParsedBody.IsRefusal;

    [Requirement("refill.finished-order-is-taken")]
    public void FinishedOrderIsTaken() => Said("orders.refill").Should().HaveMember("refill");
}
