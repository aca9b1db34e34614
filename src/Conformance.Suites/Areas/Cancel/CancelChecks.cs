using Conformance.Core.Contracts;
using Conformance.Core.Verdicts;
using Conformance.Suites.Judging;
using Conformance.Suites.Scenarios;

namespace Conformance.Suites.Areas.Cancel;

[Area("cancel")]
public sealed class CancelChecks() : BatchChecks("orders", "orders.cancel")
{
    protected override bool MayRefuse => true;

    [Requirement("cancel.fresh-order-is-taken")]
    public void FreshOrderIsTaken()
    {
        var cancel = Said("orders.cancel");
        var taken = EntriesOf(cancel).For(cancel.Request.Ids("orders")[0]).All(entry => entry.Error is null);
        var word = Said("orders.after-cancel").ParsedBody.TextOf("status");
        if (!taken && StatusPolling.HasEnded(word))
        {
            throw new NotVerifiedException(
                $"the order had ended as {word} before it could be cancelled",
                "a service that delivers later (Panel.ServiceId)"
            );
        }

        cancel.Should().Demand(taken, "a success for the order of the run", "an error");
    }
}
