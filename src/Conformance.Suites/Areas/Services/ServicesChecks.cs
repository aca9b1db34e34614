using Conformance.Suites.Judging;

namespace Conformance.Suites.Areas.Services;

[Area("services")]
public sealed class ServicesChecks : Checks
{
    [Requirement("services.ids-are-unique")]
    public void IdsAreUnique() => EachService().Should().AllDiffer("service");

    [Requirement("services.rate-is-positive")]
    public void RateIsPositive() => EachService().Should().AllHold("`rate` above zero", entry => entry.Number("rate") is null or > 0, "rate");

    [Requirement("services.min-is-at-most-max")]
    public void MinIsAtMostMax() => EachService().Should().AllHold(
        "`min` not above `max`", entry => entry.Number("min") is null || entry.Number("max") is null || entry.Number("min") <= entry.Number("max"), "min");

    [Requirement("services.refill-flag-false-means-refused")]
    public void RefillFlagFalseMeansRefused() => Said("orders.unflagged-refill").Should().BeRefused();

    [Requirement("services.cancel-flag-false-means-refused")]
    public void CancelFlagFalseMeansRefused()
    {
        var cancel = Said("orders.unflagged-cancel");
        if (!cancel.Reading.IsRefusal)
            Entries.Of(cancel).Should().HoldFor(cancel.Request.Ids("orders")[0], "an error", entry => entry.Error is not null);
    }

    private Entries EachService() => Entries.OfArray(Said("services.list"));
}
