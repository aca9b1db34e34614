using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;

namespace Conformance.ReferencePanel.Faults;

/// <summary>Most act only on the order that the funded account has from the beginning.</summary>
internal static class StatusFaults
{
    private static readonly MemberDefect[] NoNumber = [MemberDefect.Missing, MemberDefect.OtherType];

    private static readonly string[] NoWord = ["completed", "Cancelled", "Inprogress"];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("status.in-an-array", "The status of an order is an array.", "status.answer-is-an-object")
        {
            RewriteResponse = Instead(status => new JsonArray(status.DeepClone())),
        },
        new("status.a-word", "The status of an order is a string.", "status.answer-is-an-object")
        {
            RewriteResponse = Instead(status => status["status"]!.DeepClone()),
        },
        .. Member("charge", "status.charge-is-a-decimal-string")
            .Faults(
                Either,
                [
                    .. NoNumber,
                    MemberDefect.Replaced("negative", "is below zero", charge => "-" + charge),
                    MemberDefect.Valued("with-comma", "0,09"),
                    MemberDefect.Valued("with-currency", "$0.09"),
                ]
            ),
        .. Member("start_count", "status.start-count-is-a-string", "status.start-count-is-a-number")
            .Faults(Either, [.. NoNumber, MemberDefect.Fraction]),
        .. Member("remains", "status.remains-is-a-string", "status.remains-is-a-number").Faults(Either, NoNumber),
        .. Member("status", "status.status-is-a-known-word").Faults(Either, MemberDefect.Missing),
        .. Member("status", "status.status-is-a-known-word")
            .Faults(Either, NoWord.Select(word => MemberDefect.Valued($"a-word-{word.ToLowerInvariant()}", word))),
        .. Member("currency", "status.currency-is-a-string").Faults(Either, MemberDefect.Missing),
        .. new[] { "charge", "status", "currency" }.SelectMany(member =>
            new ResponseMember(
                $"status.batch-{member}",
                $"In a multiple status, the `{member}` of an order",
                member,
                Requirement(member)
            ).Faults(InBatch, MemberDefect.Missing)
        ),
        .. SingleIdFaults.Of(
            BatchAction.Statuses,
            "order",
            BatchAction.Order,
            "isolation.status-of-a-foreign-order-looks-unknown"
        ),
        .. BatchFaults.Of(BatchAction.Statuses),
        new(
            "status.batch-of-strings",
            "Each entry of a multiple status is the word alone.",
            "status.batch-entries-are-objects"
        )
        {
            RewriteResponse = BatchAction.Statuses.RewriteAnswer(
                BatchAction.Statuses.OnlyShapeIsChecked,
                answer => answer[BatchAction.Order] = answer[BatchAction.Order]!["status"]!.DeepClone()
            ),
        },
        new(
            "status.batch-start-counts-swapped",
            "In a multiple status, two orders have each other's `start_count`.",
            "status.batch-agrees-with-single"
        )
        {
            RewriteResponse = Swapped("start_count"),
        },
        new(
            "status.batch-charges-swapped",
            "In a multiple status, two orders have each other's `charge`.",
            "status.batch-agrees-with-single"
        )
        {
            RewriteResponse = Swapped("charge"),
        },
        new(
            "status.batch-charge-rounded",
            "In a multiple status, the charge is rounded to whole units.",
            "status.batch-agrees-with-single"
        )
        {
            RewriteResponse = Pair((one, other) => (one["charge"], other["charge"]) = ("0", "0")),
        },
    ];

    private static string Requirement(string member) =>
        member switch
        {
            "charge" => "status.charge-is-a-decimal-string",
            "status" => "status.status-is-a-known-word",
            _ => "status.currency-is-a-string",
        };

    private static ResponseMember Member(string member, params IReadOnlyList<string> breaks) =>
        new($"status.{member.Replace('_', '-')}", $"The `{member}` of an order", member, breaks);

    /// <summary>The order's status, alone and among others.</summary>
    private static IEnumerable<JsonObject> Either(ReceivedRequest received, OutgoingResponse response)
    {
        if (IsAlone(received))
            return [response.Body!.AsObject()];

        return InBatch(received, response);
    }

    private static IEnumerable<JsonObject> InBatch(ReceivedRequest received, OutgoingResponse response)
    {
        var batch = BatchAction.Statuses;
        if (!received.Matches(batch.IsBatch) || !received.Matches(batch.OnlyShapeIsChecked))
            return [];

        return [response.Body![BatchAction.Order]!.AsObject()];
    }

    private static bool IsAlone(ReceivedRequest received) =>
        received.Matches(call => call.IsFor("status") && call.Text("order") == BatchAction.Order);

    private static ResponseRewriter Instead(Func<JsonNode, JsonNode> replace) =>
        ResponseRewriters.SuccessBody(IsAlone, replace);

    private static ResponseRewriter Swapped(string member) =>
        Pair((one, other) => (one[member], other[member]) = (other[member]!.DeepClone(), one[member]!.DeepClone()));

    /// <summary>Changes the entries of two orders among which an id of nobody's stands.</summary>
    private static ResponseRewriter Pair(Action<JsonNode, JsonNode> change) =>
        BatchAction.Statuses.RewriteAnswer(
            call =>
                call.Ids("orders") is [var one, var nobodys, var other]
                && RequestIds.IsUnassigned(nobodys)
                && !RequestIds.IsUnassigned(one)
                && !RequestIds.IsUnassigned(other),
            answer => change(answer.AsObject().First().Value!, answer.AsObject().Last().Value!)
        );
}
