using Conformance.Core.Scenarios;
using Conformance.Core.Verdicts;
using static Conformance.Core.Transcripts.ExchangeNames;

namespace Conformance.Core.Checks;

/// <summary>The checks of area <c>cancel</c>.</summary>
internal static class CancelChecks
{
    private static readonly BatchChecks Batch = new()
    {
        Field = "orders",
        Mixed = [Orders.Cancel],
        MayRefuse = _ => true,
        Takes100Ids = "cancel.batch-takes-100-ids",
        Over100 = "cancel.batch-over-100-is-refused-or-cut",
        UnknownIdHasItsError = "cancel.batch-unknown-id-has-its-error-in-place",
        EntriesBelongToTheirId = "cancel.batch-entries-belong-to-their-id",
        Duplicates = "cancel.batch-duplicates-do-no-harm",
        Blanks = "cancel.batch-blanks-do-no-harm",
    };

    public static IReadOnlyDictionary<string, Check> All { get; } =
        new Dictionary<string, Check>(Batch.All) { ["cancel.fresh-order-is-taken"] = FreshOrderIsTaken };

    private static CheckResult FreshOrderIsTaken(CheckContext context)
    {
        if (!context.TryFind(Orders.Cancel, out var cancel, out var open))
            return open;
        if (!Batch.TryRead(context, cancel, out var entries, out open))
            return open!;
        var isTaken = entries!.For(cancel.Request.Ids("orders")[0]).All(entry => entry.Error is null);
        if (!context.TryFind(Orders.AfterCancel, out var after, out open))
            return open;
        var status = after.ParsedBody.TextOf("status");
        if (!isTaken && StatusPolling.HasEnded(status))
        {
            return CheckContext.NotVerified(
                $"the order had ended as {status} before it could be cancelled",
                "a service that delivers later (Panel.ServiceId)"
            );
        }

        return CheckContext.PassedIf(isTaken, cancel, "a success for the order of the run", "an error");
    }
}
