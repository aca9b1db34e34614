using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;

namespace Conformance.ReferencePanel.Faults;

/// <summary>A success is changed where a request has an id twice: only the money is checked there otherwise.</summary>
internal static class CancelFaults
{
    private static readonly string[] Success = ["cancel.success-is-1", "cancel.success-is-requested"];

    public static IReadOnlyList<Fault> All { get; } =
    [
        .. new ResponseMember("cancel.cancel", "The `cancel` of a canceled order", "cancel", Success).Faults(
            Taken,
            MemberDefect.Missing,
            MemberDefect.True,
            MemberDefect.Valued("another-word", "Canceled"),
            MemberDefect.Valued("one-in-a-string", "1")
        ),
        new("cancel.cancel-requested", "The `cancel` of a canceled order is \"requested\".", "cancel.success-is-1")
        {
            AppliesTo = dialect => dialect.Responses is not SnsResponses,
            RewriteResponse = Being("requested"),
        },
        new("cancel.cancel-one", "The `cancel` of a canceled order is 1.", "cancel.success-is-requested")
        {
            AppliesTo = dialect => dialect.Responses is SnsResponses,
            RewriteResponse = Being(1),
        },
        new("cancel.never-taken", "No order can be canceled, whatever the list says.", "cancel.fresh-order-is-taken")
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
            Intercept = Interceptors.Rewrite(IsMissing, call => call.With("orders", RequestIds.Unassigned(1))),
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

    /// <summary>An answer that says that its first order was canceled.</summary>
    public static JsonNode Granted(JsonNode answer)
    {
        if (answer is JsonObject map)
            map[map.First().Key] = new JsonObject { ["cancel"] = "requested" };
        else
            answer[0]!["cancel"] = 1;
        return answer;
    }

    private static bool IsMissing(ApiCall call) =>
        call.IsFor("cancel") && !call.Parameters.IsGiven("orders") && call.IsFrom(DemoAccounts.Funded);

    private static ResponseRewriter Being(JsonNode value) =>
        (received, response) =>
        {
            foreach (var entry in Taken(received, response))
                entry["cancel"] = value.DeepClone();
            return response;
        };

    private static IEnumerable<JsonObject> Taken(ReceivedRequest received, OutgoingResponse response)
    {
        if (received.Call is not { Action: "cancel" } call)
            return [];
        if (call.Ids("orders") is not [var id, var same] || id != same)
            return [];

        return [BatchAction.EntryOf(response.Body!, id)!.AsObject()];
    }
}
