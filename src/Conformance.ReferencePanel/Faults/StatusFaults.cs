using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;

namespace Conformance.ReferencePanel.Faults;

/// <summary>Most of them are wrong about the order only that the funded account has from the beginning.</summary>
internal static class StatusFaults
{
    private static readonly Wrong[] NoNumber = [Wrong.Missing, Wrong.OtherType];

    private static readonly string[] NoWord = ["completed", "Cancelled", "Inprogress"];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("status.in-an-array", "The status of an order is an array.", "status.answer-is-an-object")
        {
            Leave = Instead(status => new JsonArray(status.DeepClone())),
        },
        new("status.a-word", "The status of an order is a string.", "status.answer-is-an-object")
        {
            Leave = Instead(status => status["status"]!.DeepClone()),
        },
        .. Member("charge", "status.charge-is-a-decimal-string")
            .Faults(
                Either,
                [
                    .. NoNumber,
                    Wrong.As("negative", "is below zero", charge => "-" + charge),
                    Wrong.Being("with-comma", "0,09"),
                    Wrong.Being("with-currency", "$0.09"),
                ]
            ),
        .. Member("start_count", "status.start-count-is-a-string", "status.start-count-is-a-number")
            .Faults(Either, [.. NoNumber, Wrong.Fraction]),
        .. Member("remains", "status.remains-is-a-string", "status.remains-is-a-number").Faults(Either, NoNumber),
        .. Member("status", "status.status-is-a-known-word").Faults(Either, Wrong.Missing),
        .. Member("status", "status.status-is-a-known-word")
            .Faults(Either, NoWord.Select(word => Wrong.Being($"a-word-{word.ToLowerInvariant()}", word))),
        .. Member("currency", "status.currency-is-a-string").Faults(Either, Wrong.Missing),
        .. new[] { "charge", "status", "currency" }.SelectMany(member =>
            new Member(
                $"status.batch-{member}",
                $"In a multiple status, the `{member}` of an order",
                member,
                Requirement(member)
            ).Faults(InBatch, Wrong.Missing)
        ),
        .. SingleFaults.Of(Batch.Statuses, "order", Batch.Order, "isolation.status-of-a-foreign-order-looks-unknown"),
        .. BatchFaults.Of(Batch.Statuses),
        new(
            "status.batch-of-strings",
            "Each entry of a multiple status is the word alone.",
            "status.batch-entries-are-objects"
        )
        {
            Leave = Batch.Statuses.Changed(
                Batch.Statuses.Quiet,
                answer => answer[Batch.Order] = answer[Batch.Order]!["status"]!.DeepClone()
            ),
        },
        new(
            "status.batch-start-counts-swapped",
            "In a multiple status, two orders have each other's `start_count`.",
            "status.batch-agrees-with-single"
        )
        {
            Leave = Swapped("start_count"),
        },
        new(
            "status.batch-charges-swapped",
            "In a multiple status, two orders have each other's `charge`.",
            "status.batch-agrees-with-single"
        )
        {
            Leave = Swapped("charge"),
        },
        new(
            "status.batch-charge-rounded",
            "In a multiple status, the charge is rounded to whole units.",
            "status.batch-agrees-with-single"
        )
        {
            Leave = Pair((one, other) => (one["charge"], other["charge"]) = ("0", "0")),
        },
    ];

    private static string Requirement(string member) =>
        member switch
        {
            "charge" => "status.charge-is-a-decimal-string",
            "status" => "status.status-is-a-known-word",
            _ => "status.currency-is-a-string",
        };

    private static Member Member(string member, params IReadOnlyList<string> breaks) =>
        new($"status.{member.Replace('_', '-')}", $"The `{member}` of an order", member, breaks);

    /// <summary>The order's status, alone and among others.</summary>
    private static IEnumerable<JsonObject> Either(Asked asked, Outgoing plain) =>
        IsAlone(asked) ? [plain.Body!.AsObject()] : InBatch(asked, plain);

    private static IEnumerable<JsonObject> InBatch(Asked asked, Outgoing plain) =>
        asked.Call is { } call && call.Is("status", "orders") && Batch.Statuses.Quiet(call)
            ? [plain.Body![Batch.Order]!.AsObject()]
            : [];

    private static bool IsAlone(Asked asked) =>
        asked.Call is { } call && call.Is("status") && call.Text("order") == Batch.Order;

    private static Func<Asked, Outgoing, Outgoing> Instead(Func<JsonNode, JsonNode> instead) =>
        On.Reply(IsAlone, plain => plain.Refusal is null ? plain with { Body = instead(plain.Body!) } : plain);

    private static Func<Asked, Outgoing, Outgoing> Swapped(string member) =>
        Pair((one, other) => (one[member], other[member]) = (other[member]!.DeepClone(), one[member]!.DeepClone()));

    /// <summary>Changes the entries of two orders among which an id of nobody's stands.</summary>
    private static Func<Asked, Outgoing, Outgoing> Pair(Action<JsonNode, JsonNode> change) =>
        Batch.Statuses.Changed(
            call =>
                call.Ids("orders") is [var one, var nobodys, var other]
                && Naming.IsNobodys(nobodys)
                && !Naming.IsNobodys(one)
                && !Naming.IsNobodys(other),
            answer => change(answer.AsObject().First().Value!, answer.AsObject().Last().Value!)
        );
}
