using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Faults;

/// <summary>Most of them are wrong about the refill only that the funded account has from the beginning.</summary>
internal static class RefillStatusFaults
{
    private static readonly string[] Word =
    [
        "refill-status.status-is-a-known-word",
        "refill-status.status-is-a-lower-case-word",
    ];

    private static readonly Wrong[] Ways =
    [
        Wrong.Missing,
        Wrong.Being("another-word", "Success"),
        Wrong.Being("cut-short", "Complete"),
        Wrong.As(
            "in-other-case",
            "is in another case",
            word =>
                char.IsUpper(((string)word!)[0])
                    ? ((string)word!).ToLowerInvariant()
                    : char.ToUpperInvariant(((string)word!)[0]) + ((string)word!)[1..]
        ),
    ];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("refill-status.in-an-array", "The status of a refill is an array.", "refill-status.answer-is-an-object")
        {
            Leave = Instead(status => new JsonArray(status.DeepClone())),
        },
        new("refill-status.a-word", "The status of a refill is a string.", "refill-status.answer-is-an-object")
        {
            Leave = Instead(status => status["status"]!.DeepClone()),
        },
        .. new Member("refill-status.status", "The `status` of a refill", "status", Word).Faults(Alone, Ways),
        .. new Member("refill-status.batch-status", "The `status` of a refill among several", "status", Word).Faults(
            InBatch,
            Ways
        ),
        new(
            "refill-status.new-one-unknown",
            "A refill that is just begun is unknown when it is asked for alone.",
            "refill-status.new-refill-is-known-at-once"
        )
        {
            Around = On.Refused(
                call =>
                    call.Is("refill_status", "refill")
                    && call.IsOf(DemoAccounts.Funded)
                    && WholeNumber.Read(call.Text("refill")) is { } id
                    && id > DemoAccounts.OtherRefill
                    && !Naming.IsNobodys(call.Text("refill")),
                RefusalKind.UnknownRefill
            ),
        },
        .. SingleFaults.Of(
            Batch.RefillStatuses,
            "refill",
            Batch.Refill,
            "isolation.refill-status-of-a-foreign-refill-looks-unknown"
        ),
        .. BatchFaults.Of(Batch.RefillStatuses),
    ];

    private static IEnumerable<JsonObject> Alone(Asked asked, Outgoing plain) =>
        IsAlone(asked) ? [plain.Body!.AsObject()] : [];

    private static IEnumerable<JsonObject> InBatch(Asked asked, Outgoing plain) =>
        asked.Call is { } call && call.Is("refill_status", "refills") && Batch.RefillStatuses.Quiet(call)
            ? [Batch.EntryOf(plain.Body!, Batch.Refill)!.AsObject()]
            : [];

    private static bool IsAlone(Asked asked) =>
        asked.Call is { } call && call.Is("refill_status") && call.Text("refill") == Batch.Refill;

    private static Func<Asked, Outgoing, Outgoing> Instead(Func<JsonNode, JsonNode> instead) =>
        On.Reply(IsAlone, plain => plain.Refusal is null ? plain with { Body = instead(plain.Body!) } : plain);
}
