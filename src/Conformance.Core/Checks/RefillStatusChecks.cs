using Conformance.Core.Verdicts;
using static Conformance.Core.Transcripts.ExchangeNames;

namespace Conformance.Core.Checks;

/// <summary>The checks of area <c>refill-status</c>.</summary>
internal static class RefillStatusChecks
{
    private static readonly BatchChecks Batch = new()
    {
        Field = "refills",
        Mixed = [Orders.RefillStatusBatch],
        Takes100Ids = "refill-status.batch-takes-100-ids",
        Over100 = "refill-status.batch-over-100-is-refused-or-cut",
        UnknownIdHasItsError = "refill-status.batch-unknown-id-has-its-error-in-place",
        EntriesBelongToTheirId = "refill-status.batch-entries-belong-to-their-id",
        Duplicates = "refill-status.batch-duplicates-do-no-harm",
        Blanks = "refill-status.batch-blanks-do-no-harm",
    };

    public static IReadOnlyDictionary<string, Check> All { get; } =
        new Dictionary<string, Check>(Batch.All) { ["refill-status.new-refill-is-known-at-once"] = IsKnownAtOnce };

    private static CheckResult IsKnownAtOnce(CheckContext context) =>
        context.TryFind(Orders.RefillStatus, out var status, out var open) ? status.MustHave("status") : open;
}
