using Conformance.Core.Contracts;
using Conformance.Suites.Judging;

namespace Conformance.Suites.Areas.RefillStatus;

[Area("refill-status")]
public sealed class RefillStatusChecks() : BatchChecks("refills", "orders.refill-status-batch")
{
    [Requirement("refill-status.new-refill-is-known-at-once")]
    public void NewRefillIsKnownAtOnce() => Said("orders.refill-status").Should().HaveMember("status");
}
