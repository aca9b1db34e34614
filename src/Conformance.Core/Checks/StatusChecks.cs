using Conformance.Core.Evidence;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using static Conformance.Core.Transcripts.ExchangeNames;

namespace Conformance.Core.Checks;

/// <summary>The checks of area <c>status</c>.</summary>
internal static class StatusChecks
{
    private static readonly BatchChecks Batch = new()
    {
        Field = "orders",
        Mixed = [Orders.Batch, Orders.BatchReversed],
        Takes100Ids = "status.batch-takes-100-ids",
        Over100 = "status.batch-over-100-is-refused-or-cut",
        UnknownIdHasItsError = "status.batch-unknown-id-has-its-error-in-place",
        EntriesBelongToTheirId = "status.batch-entries-belong-to-their-id",
        Duplicates = "status.batch-duplicates-do-no-harm",
        Blanks = "status.batch-blanks-do-no-harm",
    };

    public static IReadOnlyDictionary<string, Check> All { get; } =
        new Dictionary<string, Check>(Batch.All) { ["status.batch-agrees-with-single"] = BatchAgreesWithSingle };

    private static CheckResult BatchAgreesWithSingle(CheckContext context)
    {
        var found = context.TryFindAll(
            name => name is Orders.FirstStatus or Orders.SecondStatus,
            exchange => !exchange.ParsedBody.IsRefusal,
            out var singles,
            out var open
        );
        if (!found)
            return open!;
        if (!context.TryFind(Orders.Batch, out var batch, out open))
            return open;
        if (!context.TryFind(Orders.BatchReversed, out var reversed, out open))
            return open;
        foreach (var other in new[] { batch, reversed })
        {
            if (!Batch.TryRead(context, other, out var entries, out open))
                return open!;
            var differing = singles.SelectMany(single => Differing(single, entries!)).ToList();
            if (differing.Count > 0)
                return CheckContext.PassedUnless(differing);
        }

        return new CheckResult.Passed();
    }

    private static IEnumerable<Finding> Differing(Exchange single, ResponseEntries entries) =>
        entries.Unlike(
            single.Request.Field("order")!,
            $"what exchange {single.Number} says",
            entry => Agrees(single, entry)
        );

    /// <summary>
    /// Compared as numbers, for digits may differ; and the start count only while the status is the same, for the order
    /// goes on between two requests.
    /// </summary>
    private static bool Agrees(Exchange single, ResponseEntry entry)
    {
        var alone = new ResponseEntry(null, single.ParsedBody.Json!.Value, "");
        if (alone.Number("charge") != entry.Number("charge"))
            return false;
        return alone.Text("status") != entry.Text("status")
            || alone.Number("start_count") == entry.Number("start_count");
    }
}
