using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Orders;
using Conformance.ReferencePanel.Storage;

namespace Conformance.ReferencePanel.Faults;

/// <summary>Most act on Completed orders: of others, statuses are read for what they say.</summary>
internal static class StatusFaults
{
    private static readonly MemberDefect[] NoNumber = [MemberDefect.Missing, MemberDefect.OtherType];

    /// <summary>What cannot be verified where an order is not seen to be Completed.</summary>
    private static readonly string[] HiddenWithoutTheEnd =
    [
        "services.",
        "errors.cannot-cancel-text",
        "refill.",
        "refill-status.",
        "isolation.",
        "lifecycle.",
        "money.",
    ];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new(
            "status.in-an-array",
            "The status of a Completed order, asked for alone, is an array.",
            "status.answer-is-an-object"
        )
        {
            Intercept = Alone(status => new JsonArray(status.DeepClone())),
        },
        new(
            "status.a-word",
            "The status of a Completed order, asked for alone, is a string.",
            "status.answer-is-an-object"
        )
        {
            Intercept = Alone(status => status["status"]!.DeepClone()),
        },
        .. Member("charge", "status.charge-is-a-decimal-string")
            .Faults(
                Completed,
                [
                    .. NoNumber,
                    MemberDefect.Replaced("negative", "is below zero", charge => "-" + charge),
                    MemberDefect.Valued("with-comma", "0,09"),
                    MemberDefect.Valued("with-currency", "$0.09"),
                ]
            ),
        .. new ResponseMember(
            "status.start-count",
            "The `start_count` of an order",
            "start_count",
            "status.start-count-is-a-string",
            "status.start-count-is-a-number"
        ).Faults((call, _, answer) => StatusAnswer.Entries(call, answer), [.. NoNumber, MemberDefect.Fraction]),
        .. Member("remains", "status.remains-is-a-string", "status.remains-is-a-number").Faults(Completed, NoNumber),
        .. Member("status", "status.status-is-a-known-word")
            .Faults(Completed, MemberDefect.Missing, MemberDefect.Valued("a-word-completed", "completed"))
            .Select(fault => fault with { Hides = HiddenWithoutTheEnd }),
        .. new ResponseMember(
            "status.status",
            "The `status` of an order that is In progress",
            "status",
            "status.status-is-a-known-word"
        ).Faults(
            Being(OrderStatus.InProgress),
            MemberDefect.Valued("a-word-inprogress", "Inprogress"),
            MemberDefect.Valued("a-word-in-capitals", "In Progress")
        ),
        .. Member("currency", "status.currency-is-a-string").Faults(Completed, MemberDefect.Missing),
        .. new[] { "charge", "status", "currency" }.SelectMany(member =>
            new ResponseMember(
                $"status.batch-{member}",
                $"In a multiple status, {BatchAction.Statuses.WhereOnlyShapeIsChecked}, its `{member}`",
                member,
                Requirement(member)
            ).Faults(CompletedAmongOthers, MemberDefect.Missing)
        ),
        .. SingleIdFaults.Of(BatchAction.Statuses, "order", "isolation.status-of-a-foreign-order-looks-unknown"),
        .. BatchFaults.Of(BatchAction.Statuses),
        new(
            "status.batch-of-strings",
            $"In a multiple status, {BatchAction.Statuses.WhereOnlyShapeIsChecked}, its entry is the word alone.",
            "status.batch-entries-are-objects"
        )
        {
            Intercept = BatchAction.Statuses.Change(
                (call, database, answer) =>
                {
                    if (!BatchAction.Statuses.OnlyShapeIsChecked(call, database, answer))
                        return;

                    foreach (var (id, entry) in answer.AsObject().Where(entry => IsCompleted(entry.Value)).ToList())
                        answer[id] = entry!["status"]!.DeepClone();
                }
            ),
        },
        new(
            "status.batch-start-counts-swapped",
            "In a multiple status, the first and the last order have each other's `start_count`.",
            "status.batch-agrees-with-single",
            "lifecycle.start-count-stays"
        )
        {
            Intercept = Swapped("start_count"),
        },
        new(
            "status.batch-charges-swapped",
            "In a multiple status, the first and the last order have each other's `charge`.",
            "status.batch-agrees-with-single"
        )
        {
            Hides = ["money."],
            Intercept = Swapped("charge"),
        },
        new(
            "status.batch-charge-rounded",
            "In a multiple status, the charge is rounded to whole units.",
            "status.batch-agrees-with-single"
        )
        {
            Intercept = Pair((one, other) => (one["charge"], other["charge"]) = ("0", "0")),
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
        new($"status.{member.Replace('_', '-')}", $"The `{member}` of a Completed order", member, breaks);

    private static IEnumerable<JsonObject> Completed(ApiCall call, Database database, JsonNode answer) =>
        Being(OrderStatus.Completed)(call, database, answer);

    /// <summary>Finds what is told of orders in one state, alone and among others.</summary>
    private static Func<ApiCall, Database, JsonNode, IEnumerable<JsonObject>> Being(string state) =>
        (call, _, answer) => StatusAnswer.Entries(call, answer).Where(entry => StatusAnswer.Is(entry, state));

    private static IEnumerable<JsonObject> CompletedAmongOthers(ApiCall call, Database database, JsonNode answer)
    {
        var batch = BatchAction.Statuses;
        if (!batch.IsBatch(call) || !batch.OnlyShapeIsChecked(call, database, answer))
            return [];

        return Completed(call, database, answer);
    }

    private static bool IsCompleted(JsonNode? entry) => BatchAction.IsCompleted(entry);

    /// <summary>Replaces the answer about one Completed order.</summary>
    private static RequestInterceptor Alone(Func<JsonNode, JsonNode> replace) =>
        Interceptors.RewriteAnswer(
            (call, _, answer) => call.IsFor("status", "order") && IsCompleted(answer) ? replace(answer) : answer
        );

    private static RequestInterceptor Swapped(string member) =>
        Pair((one, other) => (one[member], other[member]) = (other[member]!.DeepClone(), one[member]!.DeepClone()));

    /// <summary>Changes what is told of the first and the last of several orders.</summary>
    private static RequestInterceptor Pair(Action<JsonNode, JsonNode> change) =>
        Interceptors.RewriteAnswer(
            (call, _, answer) =>
            {
                var entries = StatusAnswer.Entries(call, answer).ToList();
                if (entries.Count > 1)
                    change(entries[0], entries[^1]);
                return answer;
            }
        );
}
