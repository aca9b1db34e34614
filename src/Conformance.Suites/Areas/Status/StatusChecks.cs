using Conformance.Suites.Judging;

namespace Conformance.Suites.Areas.Status;

[Area("status")]
public sealed class StatusChecks() : BatchChecks("orders")
{
    [Requirement("status.batch-agrees-with-single")]
    public void BatchAgreesWithSingle()
    {
        foreach (var single in new[] { Said("orders.first-status"), Said("orders.second-status") })
        {
            var order = single.Request.Field("order")!;
            var charge = Accepted(single, "charge");
            foreach (var batch in new[] { Said("orders.batch"), Said("orders.batch-reversed") })
                EntriesOf(batch).Should().HoldFor(order, $"the charge {charge} of exchange {single.Number}", entry => entry.Text("charge") == charge);
        }
    }
}
