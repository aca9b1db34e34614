using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;

namespace Conformance.ReferencePanel.Faults;

/// <summary>What is wrong about a success is wrong where an id stands twice in a request, for there the money alone tells the rest.</summary>
internal static class CancelFaults
{
    private static readonly string[] Success = ["cancel.success-is-1", "cancel.success-is-requested"];

    public static IReadOnlyList<Fault> All { get; } =
    [
        .. new Member("cancel.cancel", "The `cancel` of a canceled order", "cancel", Success).Faults(
            Taken,
            Wrong.Missing,
            Wrong.True,
            Wrong.Being("another-word", "Canceled"),
            Wrong.Being("one-in-a-string", "1")
        ),
        new("cancel.cancel-requested", "The `cancel` of a canceled order is \"requested\".", "cancel.success-is-1")
        {
            In = dialect => dialect.Shapes is not SnsShapes,
            Leave = Being("requested"),
        },
        new("cancel.cancel-one", "The `cancel` of a canceled order is 1.", "cancel.success-is-requested")
        {
            In = dialect => dialect.Shapes is SnsShapes,
            Leave = Being(1),
        },
        new("cancel.never-taken", "No order can be canceled, whatever the list says.", "cancel.fresh-order-is-taken")
        {
            Opening = "UPDATE services SET cancelable = 0 WHERE id = 1",
            Leave = ServicesFaults.Changed(list => ServicesFaults.Entry(list, 1)["cancel"] = true),
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
            Around = On.Call(IsMissing, call => call.With("orders", Naming.Nobodys(1))),
        },
        new(
            "cancel.without-orders-nothing",
            "A cancellation that names no order is answered with an empty array.",
            "cancel.orders-missing-is-refused"
        )
        {
            Around = On.Call(IsMissing, (_, _) => new JsonArray()),
        },
        .. BatchFaults.Of(Batch.Cancels),
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

    private static bool IsMissing(Call call) =>
        call.Is("cancel") && !call.Parameters.IsGiven("orders") && call.IsOf(DemoAccounts.Funded);

    private static Func<Asked, Outgoing, Outgoing> Being(JsonNode value) =>
        (asked, plain) =>
        {
            foreach (var entry in Taken(asked, plain))
                entry["cancel"] = value.DeepClone();
            return plain;
        };

    private static IEnumerable<JsonObject> Taken(Asked asked, Outgoing plain) =>
        asked.Call is { } call && call.Is("cancel") && call.Ids("orders") is [var one, var same] && one == same
            ? [Batch.EntryOf(plain.Body!, one)!.AsObject()]
            : [];
}
