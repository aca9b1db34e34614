using Conformance.Core.Configuration;
using Conformance.Core.Evidence;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using static Conformance.Core.Transcripts.ExchangeNames;

namespace Conformance.Core.Checks;

/// <summary>The checks of area <c>isolation</c>: what another customer learns or changes of the run's orders.</summary>
internal static class IsolationChecks
{
    private static readonly Account[] Accounts = [Account.Main, Account.Other];

    public static IReadOnlyDictionary<string, Check> All { get; } =
        new Dictionary<string, Check>
        {
            ["isolation.status-of-a-foreign-order-looks-unknown"] = context =>
                LooksLike(context, Isolation.Status, "status.unknown-order-is-refused", "order"),
            ["isolation.batch-status-of-a-foreign-order-looks-unknown"] = context =>
                EntryLooksUnknown(context, Isolation.StatusBatch, "orders"),
            ["isolation.refill-of-a-foreign-order-looks-unknown"] = context =>
                LooksLike(context, Isolation.Refill, "refill.unknown-order-is-refused", "order"),
            ["isolation.refill-of-a-foreign-order-starts-nothing"] = RefillStartsNothing,
            ["isolation.batch-refill-of-a-foreign-order-looks-unknown"] = context =>
                EntryLooksUnknown(context, Isolation.RefillBatch, "orders"),
            ["isolation.batch-refill-of-a-foreign-order-starts-nothing"] = BatchRefillStartsNothing,
            ["isolation.refill-status-of-a-foreign-refill-looks-unknown"] = context =>
                LooksLike(context, Isolation.RefillStatus, "refill-status.unknown-refill-is-refused", "refill"),
            ["isolation.batch-refill-status-of-a-foreign-refill-looks-unknown"] = context =>
                EntryLooksUnknown(context, Isolation.RefillStatusBatch, "refills"),
            ["isolation.cancel-of-a-foreign-order-looks-unknown"] = context =>
                EntryLooksUnknown(context, Isolation.Cancel, "orders"),
            ["isolation.cancel-of-a-foreign-order-leaves-it-running"] = CancelLeavesItRunning,
            ["isolation.cancel-of-a-foreign-order-refunds-nobody"] = CancelRefundsNobody,
        };

    /// <summary>The same code and the same answer, the id itself aside.</summary>
    private static CheckResult LooksLike(CheckContext context, string foreign, string nobodys, string field)
    {
        if (!context.TryFind(foreign, out var one, out var open) || !context.TryFind(nobodys, out var other, out open))
            return open;
        if (one.ParsedBody.IsRefusal && !context.TryFindRefusal(nobodys, out _, out open))
            return open;
        var isSame =
            one.Response!.Status == other.Response!.Status
            && WithoutId(one.Response.Text, one.Request.Field(field))
                == WithoutId(other.Response.Text, other.Request.Field(field));
        return CheckContext.PassedIf(
            isSame,
            one,
            $"the answer of exchange {other.Number}: {ExchangeSummary.Received(other)}",
            ExchangeSummary.Received(one)
        );
    }

    private static CheckResult EntryLooksUnknown(CheckContext context, string name, string field)
    {
        if (!context.TryFind(name, out var batch, out var open))
            return open;
        if (ResponseEntries.Of(batch) is not { } entries)
            return CheckContext.NotVerified("the answer is neither an array nor a map");
        var ids = batch.Request.Ids(field);
        var foreign = entries.For(ids.First(id => !UnknownIds.Contains(id)));
        var nobodys = entries.For(ids.First(UnknownIds.Contains));
        var expected = nobodys.Count == 0 ? "no entry" : WithoutId(nobodys[0]);
        var isSame = nobodys.Count == foreign.Count && foreign.All(entry => WithoutId(entry) == expected);
        return CheckContext.PassedIf(
            isSame,
            batch,
            $"for another account's id what an unknown one gets: {ExchangeSummary.Cut(expected)}",
            foreign.Count == 0 ? "no entry" : ExchangeSummary.Cut(foreign[0].Json.GetRawText()),
            foreign.Count == 0 ? "" : foreign[0].Pointer
        );
    }

    private static CheckResult RefillStartsNothing(CheckContext context) =>
        context.TryFind(Isolation.Refill, out var refill, out var open)
            ? StartsNothing(context, refill.ParsedBody.TextOf("refill"))
            : open;

    private static CheckResult BatchRefillStartsNothing(CheckContext context)
    {
        if (!context.TryFind(Isolation.RefillBatch, out var batch, out var open))
            return open;
        if (ResponseEntries.Of(batch) is not { } entries)
            return CheckContext.NotVerified("the answer is neither an array nor a map");
        var foreign = entries.For(batch.Request.Ids("orders")[0]);
        var given = foreign.Count > 0 && foreign[0].Error is null ? foreign[0].Text("refill") : null;
        return StartsNothing(context, given);
    }

    /// <summary>The owner's own refill shows it: it is refused where another one is open already.</summary>
    private static CheckResult StartsNothing(CheckContext context, string? given)
    {
        if (!context.TryFind(Orders.Refill, out var own, out var open))
            return open;
        if (given is not null)
            return CheckContext.Broken(own, "no refill for another account", $"refill {given}");
        return own.ParsedBody.IsRefusal
            ? CheckContext.NotVerified(
                "the owner's own refill was refused, so nothing shows whether one was open",
                "a service that allows refills (Panel.ServiceId)"
            )
            : new CheckResult.Passed();
    }

    private static CheckResult CancelLeavesItRunning(CheckContext context)
    {
        if (!context.TryFind(Isolation.Cancel, out _, out var open))
            return open;
        if (!context.TryFind(Isolation.OwnerAfterCancel, out var after, out open))
            return open;
        var isRunning = after.ParsedBody.TextOf("status") is not "Canceled";
        return CheckContext.PassedIf(isRunning, after, "an order that goes on", "Canceled", "/status");
    }

    private static CheckResult CancelRefundsNobody(CheckContext context)
    {
        if (!context.TryFind(Isolation.Cancel, out var cancel, out var open))
            return open;
        foreach (var account in Accounts)
        {
            var reconciliation = context.Run.ReconciliationOf(account);
            if (!context.TryFindInterval(reconciliation, cancel, out var interval, out open))
                return open;
            const string why = "for the order is another account's";
            if (
                interval.Decrease < 0
                && BalanceExpectations.UnlessFellBy(reconciliation, interval, 0, why) is { } result
            )
            {
                return result;
            }
        }

        return new CheckResult.Passed();
    }

    private static string WithoutId(ResponseEntry entry) => WithoutId(entry.Json.GetRawText(), entry.Id);

    private static string WithoutId(string response, string? id) =>
        string.IsNullOrEmpty(id) ? response : response.Replace(id, "‹id›", StringComparison.Ordinal);
}
