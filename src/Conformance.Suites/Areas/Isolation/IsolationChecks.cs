using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Verdicts;
using Conformance.Suites.Judging;
using Conformance.Suites.Scenarios;

namespace Conformance.Suites.Areas.Isolation;

[Area("isolation")]
public sealed class IsolationChecks : Checks
{
    [Requirement("isolation.status-of-a-foreign-order-looks-unknown")]
    public void StatusLooksUnknown() => LooksLike("isolation.status", "status.unknown-order-is-refused", "order");

    [Requirement("isolation.batch-status-of-a-foreign-order-looks-unknown")]
    public void BatchStatusLooksUnknown() => EntryLooksUnknown("isolation.status-batch", "orders");

    [Requirement("isolation.refill-of-a-foreign-order-looks-unknown")]
    public void RefillLooksUnknown() => LooksLike("isolation.refill", "refill.unknown-order-is-refused", "order");

    [Requirement("isolation.refill-of-a-foreign-order-starts-nothing")]
    public void RefillStartsNothing() => StartsNothing(Said("isolation.refill").ParsedBody.TextOf("refill"));

    [Requirement("isolation.batch-refill-of-a-foreign-order-looks-unknown")]
    public void BatchRefillLooksUnknown() => EntryLooksUnknown("isolation.refill-batch", "orders");

    [Requirement("isolation.batch-refill-of-a-foreign-order-starts-nothing")]
    public void BatchRefillStartsNothing()
    {
        var batch = Said("isolation.refill-batch");
        StartsNothing(
            ResponseEntries
                .Of(batch)
                .For(batch.Request.Ids("orders")[0])
                .Select(entry => entry.Error is null ? entry.Text("refill") : null)
                .FirstOrDefault()
        );
    }

    [Requirement("isolation.refill-status-of-a-foreign-refill-looks-unknown")]
    public void RefillStatusLooksUnknown() =>
        LooksLike("isolation.refill-status", "refill-status.unknown-refill-is-refused", "refill");

    [Requirement("isolation.batch-refill-status-of-a-foreign-refill-looks-unknown")]
    public void BatchRefillStatusLooksUnknown() => EntryLooksUnknown("isolation.refill-status-batch", "refills");

    [Requirement("isolation.cancel-of-a-foreign-order-looks-unknown")]
    public void CancelLooksUnknown() => EntryLooksUnknown("isolation.cancel", "orders");

    [Requirement("isolation.cancel-of-a-foreign-order-leaves-it-running")]
    public void CancelLeavesItRunning()
    {
        Said("isolation.cancel");
        var after = Said("isolation.owner-after-cancel");
        after
            .Should()
            .Demand(
                after.ParsedBody.TextOf("status") is not "Canceled",
                "an order that goes on",
                "Canceled",
                "/status"
            );
    }

    [Requirement("isolation.cancel-of-a-foreign-order-refunds-nobody")]
    public void CancelRefundsNobody()
    {
        var cancel = Said("isolation.cancel");
        foreach (var account in new[] { Account.Main, Account.Other })
        {
            var reconciliation = Run.ReconciliationOf(account);
            var interval = Around(reconciliation, cancel);
            if (interval.Fall < 0)
                reconciliation.Demand(interval, 0, "for the order is another account's");
        }
    }

    /// <summary>The same code and the same answer, the id itself aside.</summary>
    private void LooksLike(string foreign, string nobodys, string field)
    {
        var (one, other) = (Said(foreign), Said(nobodys));
        if (one.ParsedBody.IsRefusal)
            Refused(nobodys);
        one.Should()
            .Demand(
                one.Response!.Status == other.Response!.Status
                    && Text(one.Response.Text, one.Request.Field(field))
                        == Text(other.Response.Text, other.Request.Field(field)),
                $"the answer of exchange {other.Number}: {ExchangeSummary.Received(other)}",
                ExchangeSummary.Received(one)
            );
    }

    private void EntryLooksUnknown(string name, string field)
    {
        var batch = Said(name);
        var ids = batch.Request.Ids(field);
        var entries = ResponseEntries.Of(batch);
        var (foreign, nobodys) = (
            entries.For(ids.First(id => !ScenarioContext.IsUnknown(id))),
            entries.For(ids.First(ScenarioContext.IsUnknown))
        );
        var expected = nobodys.Count == 0 ? "no entry" : Text(nobodys[0].Json.GetRawText(), nobodys[0].Id);
        batch
            .Should()
            .Demand(
                nobodys.Count == foreign.Count
                    && foreign.All(entry => Text(entry.Json.GetRawText(), entry.Id) == expected),
                $"for another account's id what an unknown one gets: {ExchangeSummary.Cut(expected)}",
                foreign.Count == 0 ? "no entry" : ExchangeSummary.Cut(foreign[0].Json.GetRawText()),
                foreign.Count == 0 ? "" : foreign[0].Place
            );
    }

    /// <summary>Whether the owner's own refill is another than the stranger was given, and is not refused as one that is open already.</summary>
    private void StartsNothing(string? given)
    {
        var own = Said("orders.refill");
        own.Should().Demand(given is null, "no refill for another account", $"refill {given}");
        if (own.ParsedBody.IsRefusal)
        {
            throw new NotVerifiedException(
                "the owner's own refill was refused, so nothing shows whether one was open",
                "a service that allows refills (Panel.ServiceId)"
            );
        }
    }

    private static string Text(string answer, string? id) =>
        string.IsNullOrEmpty(id) ? answer : answer.Replace(id, "‹id›", StringComparison.Ordinal);
}
