using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Faults;

/// <summary>Most act only on the refill that the funded account has from the beginning.</summary>
internal static class RefillStatusFaults
{
    private static readonly string[] Word =
    [
        "refill-status.status-is-a-known-word",
        "refill-status.status-is-a-lower-case-word",
    ];

    private static readonly MemberDefect[] Ways =
    [
        MemberDefect.Missing,
        MemberDefect.Valued("another-word", "Success"),
        MemberDefect.Valued("cut-short", "Complete"),
        MemberDefect.Replaced("in-other-case", "is in another case", word => InOtherCase((string)word!)),
    ];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("refill-status.in-an-array", "The status of a refill is an array.", "refill-status.answer-is-an-object")
        {
            RewriteResponse = Instead(status => new JsonArray(status.DeepClone())),
        },
        new("refill-status.a-word", "The status of a refill is a string.", "refill-status.answer-is-an-object")
        {
            RewriteResponse = Instead(status => status["status"]!.DeepClone()),
        },
        .. new ResponseMember("refill-status.status", "The `status` of a refill", "status", Word).Faults(Alone, Ways),
        .. new ResponseMember(
            "refill-status.batch-status",
            "The `status` of a refill among several",
            "status",
            Word
        ).Faults(InBatch, Ways),
        new(
            "refill-status.new-one-unknown",
            "A refill that is just begun is unknown when it is asked for alone.",
            "refill-status.new-refill-is-known-at-once"
        )
        {
            Intercept = Interceptors.Refuse(
                call =>
                    call.IsFor("refill_status", "refill")
                    && call.IsFrom(DemoAccounts.Funded)
                    && WholeNumber.Read(call.Text("refill")) is { } id
                    && id > DemoAccounts.OtherRefill
                    && !RequestIds.IsUnassigned(call.Text("refill")),
                RefusalKind.UnknownRefill
            ),
        },
        .. SingleIdFaults.Of(
            BatchAction.RefillStatuses,
            "refill",
            BatchAction.Refill,
            "isolation.refill-status-of-a-foreign-refill-looks-unknown"
        ),
        .. BatchFaults.Of(BatchAction.RefillStatuses),
    ];

    private static string InOtherCase(string word)
    {
        if (char.IsUpper(word[0]))
            return word.ToLowerInvariant();

        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static IEnumerable<JsonObject> Alone(ReceivedRequest received, OutgoingResponse response)
    {
        if (!IsAlone(received))
            return [];

        return [response.Body!.AsObject()];
    }

    private static IEnumerable<JsonObject> InBatch(ReceivedRequest received, OutgoingResponse response)
    {
        var batch = BatchAction.RefillStatuses;
        if (!received.Matches(batch.IsBatch) || !received.Matches(batch.OnlyShapeIsChecked))
            return [];

        return [BatchAction.EntryOf(response.Body!, BatchAction.Refill)!.AsObject()];
    }

    private static bool IsAlone(ReceivedRequest received) =>
        received.Matches(call => call.IsFor("refill_status") && call.Text("refill") == BatchAction.Refill);

    private static ResponseRewriter Instead(Func<JsonNode, JsonNode> replace) =>
        ResponseRewriters.SuccessBody(IsAlone, replace);
}
