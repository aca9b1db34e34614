using Conformance.Suites.Judging;

namespace Conformance.Suites.Areas.Cancel;

[Area("cancel")]
public sealed class CancelChecks() : BatchChecks("orders")
{
    [Requirement("cancel.fresh-order-is-taken")]
    public void FreshOrderIsTaken()
    {
        var cancel = Said("orders.cancel");
        EntriesOf(cancel).Should().HoldFor(cancel.Request.Ids("orders")[0], "a success", entry => entry.Error is null);
    }
}
