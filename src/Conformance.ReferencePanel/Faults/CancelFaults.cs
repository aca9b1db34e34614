using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Storage;

namespace Conformance.ReferencePanel.Faults;

/// <summary>A success is changed where an id stands twice: only the money is checked there otherwise.</summary>
internal static class CancelFaults
{
    private static readonly string[] Success = ["cancel.success-is-1", "cancel.success-is-requested"];

    public static IReadOnlyList<Fault> All { get; } =
    [
        .. new ResponseMember(
            "cancel.cancel",
            "The `cancel` of a canceled order whose id stands twice",
            "cancel",
            Success
        ).Faults(
            Taken,
            MemberDefect.Missing,
            MemberDefect.True,
            MemberDefect.Valued("another-word", "Canceled"),
            MemberDefect.Valued("one-in-a-string", "1")
        ),
        new(
            "cancel.cancel-requested",
            "The `cancel` of a canceled order whose id stands twice is \"requested\".",
            "cancel.success-is-1"
        )
        {
            AppliesTo = dialect => dialect.Responses is not SnsResponses,
            Intercept = Being("requested"),
        },
        new(
            "cancel.cancel-one",
            "The `cancel` of a canceled order whose id stands twice is 1.",
            "cancel.success-is-requested"
        )
        {
            AppliesTo = dialect => dialect.Responses is SnsResponses,
            Intercept = Being(1),
        },
        new(
            "cancel.never-taken",
            "No order of service 1 can be canceled, though the list says so.",
            "cancel.fresh-order-is-taken"
        )
        {
            SetupSql = "UPDATE services SET cancelable = 0 WHERE id = 1",
            RewriteResponse = ServicesFaults.Changed(list => ServicesFaults.Entry(list, 1)["cancel"] = true),
            Hides =
            [
                "cancel.batch-entries-belong-to-their-id",
                "cancel.success-is-requested",
                "lifecycle.canceled-order-is-refunded",
                "lifecycle.parallel-cancels-refund-once",
                "money.charge-equal-to-the-balance-is-taken",
                "money.parallel-adds-",
            ],
        },
        new(
            "cancel.without-orders",
            "A cancellation that names no order is answered with an error in an entry.",
            "cancel.orders-missing-is-refused"
        )
        {
            Intercept = Interceptors.Rewrite(IsMissing, call => call.With("orders", RequestIds.Unassigned)),
        },
        new(
            "cancel.without-orders-nothing",
            "A cancellation that names no order is answered with an empty array.",
            "cancel.orders-missing-is-refused"
        )
        {
            Intercept = Interceptors.Respond(IsMissing, (_, _) => new JsonArray()),
        },
        .. BatchFaults.Of(BatchAction.Cancels),
    ];

    /// <summary>Says that an order was canceled.</summary>
    public static void Grant(JsonNode answer, string order)
    {
        if (answer is JsonObject map)
            map[order] = new JsonObject { ["cancel"] = "requested" };
        else if (BatchAction.EntryOf(answer, order) is { } entry)
            entry["cancel"] = 1;
    }

    private static bool IsMissing(ApiCall call) => call.IsFor("cancel") && !call.Parameters.IsGiven("orders");

    private static RequestInterceptor Being(JsonNode value) =>
        Interceptors.RewriteAnswer(
            (call, database, answer) =>
            {
                foreach (var entry in Taken(call, database, answer))
                    entry["cancel"] = value.DeepClone();
                return answer;
            }
        );

    private static IEnumerable<JsonObject> Taken(ApiCall call, Database database, JsonNode answer)
    {
        if (!call.IsFor("cancel"))
            return [];

        var twice = call.Ids("orders").GroupBy(id => id).Where(same => same.Count() > 1);
        return twice
            .Select(id => BatchAction.EntryOf(answer, id.Key)!.AsObject())
            .Where(entry => entry["cancel"] is JsonValue);
    }
}
