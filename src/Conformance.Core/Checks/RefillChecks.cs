using Conformance.Core.Verdicts;
using static Conformance.Core.Transcripts.ExchangeNames;

namespace Conformance.Core.Checks;

/// <summary>The checks of area <c>refill</c>.</summary>
internal static class RefillChecks
{
    private static readonly BatchChecks Batch = new()
    {
        Field = "orders",
        Mixed = [Orders.RefillBatch],
        MayRefuse = SingleWasRefusedToo,
        Takes100Ids = "refill.batch-takes-100-ids",
        Over100 = "refill.batch-over-100-is-refused-or-cut",
        UnknownIdHasItsError = "refill.batch-unknown-id-has-its-error-in-place",
        EntriesBelongToTheirId = "refill.batch-entries-belong-to-their-id",
        Duplicates = "refill.batch-duplicates-do-no-harm",
        Blanks = "refill.batch-blanks-do-no-harm",
    };

    public static IReadOnlyDictionary<string, Check> All { get; } =
        new Dictionary<string, Check>(Batch.All) { ["refill.finished-order-is-taken"] = FinishedOrderIsTaken };

    private static CheckResult FinishedOrderIsTaken(CheckContext context) =>
        context.TryFind(Orders.Refill, out var refill, out var open) ? refill.MustHave("refill") : open;

    /// <summary>A batch may refuse a known order where the single refill of another one was refused too.</summary>
    private static bool SingleWasRefusedToo(CheckContext context) =>
        context.TryFind(Orders.Refill, out var refill, out _) && refill.ParsedBody.IsRefusal;
}
