using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Spending;
using Conformance.Suites.Judging;

namespace Conformance.Suites.Areas.Services;

[Area("services")]
public sealed class ServicesChecks : Checks
{
    [Requirement("services.ids-are-unique")]
    public void IdsAreUnique() => EachService().Should().AllDiffer("service");

    [Requirement("services.rate-is-positive")]
    public void RateIsPositive() =>
        EachService().Should().AllHold("`rate` above zero", entry => entry.Number("rate") is null or > 0, "rate");

    [Requirement("services.min-is-at-most-max")]
    public void MinIsAtMostMax() =>
        EachService()
            .Should()
            .AllHold(
                "`min` not above `max`",
                entry =>
                    entry.Number("min") is null
                    || entry.Number("max") is null
                    || entry.Number("min") <= entry.Number("max"),
                "min"
            );

    [Requirement("services.refill-flag-false-means-refused")]
    public void RefillFlagFalseMeansRefused()
    {
        Said("orders.unflagged-refill");
        DemandRefusals("refill", offer => offer.Refill);
    }

    [Requirement("services.cancel-flag-false-means-refused")]
    public void CancelFlagFalseMeansRefused()
    {
        Said("orders.unflagged-cancel");
        DemandRefusals("cancel", offer => offer.Cancel);
    }

    /// <summary>Whatever was asked for orders whose service is listed without the flag, be it in a test of just that or not.</summary>
    private void DemandRefusals(string action, Func<ServiceOffer, bool> flag)
    {
        var unflagged = Run.ReconciliationOf(Account.Main)
            .Orders.Where(order => order.Offer is { } offer && !flag(offer))
            .Select(order => order.Id)
            .ToHashSet();
        foreach (
            var answer in Run.Transcript.Exchanges.Where(said =>
                said.TransportFailure is null
                && said.Request.Account is Account.Main
                && said.Request.Field("action") == action
                && !said.ParsedBody.IsRefusal
            )
        )
        {
            if (answer.Request.Field("order") is { } order && unflagged.Contains(order))
                Judgement.Look(answer).Should().BeRefused();
            foreach (var id in answer.Request.Ids("orders").Where(unflagged.Contains))
                ResponseEntries
                    .Of(Judgement.Look(answer))
                    .Should()
                    .HoldFor(id, "an error", entry => entry.Error is not null);
        }
    }

    private ResponseEntries EachService() => ResponseEntries.OfArray(Said("services.list"));
}
