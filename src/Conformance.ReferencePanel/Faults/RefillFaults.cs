using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Storage;
using Dapper;

namespace Conformance.ReferencePanel.Faults;

/// <summary>What is wrong about one refill alone is wrong when it is asked for again: whatever is asked of a refill builds on the first answer.</summary>
internal static class RefillFaults
{
    private static readonly string[] Id = ["refill.refill-is-an-id", "refill.refill-is-a-number"];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("refill.in-an-array", "The answer to a refill is an array.", "refill.answer-is-an-object")
        {
            Hides = ["lifecycle.open-refill-is-not-doubled"],
            Around = On.Answered(IsAgain, answer => new JsonArray(answer.DeepClone())),
        },
        new("refill.a-bare-id", "The answer to a refill is the id alone.", "refill.answer-is-an-object")
        {
            Hides = ["lifecycle.open-refill-is-not-doubled"],
            Around = On.Answered(IsAgain, answer => answer["refill"]!.DeepClone()),
        },
        .. new[] { Wrong.Missing, Wrong.Being("a-word", "accepted") }.Select(way => new Fault(
            $"refill.refill-{way.Id}",
            $"`refill` {way.What}.",
            Id
        )
        {
            Hides = ["lifecycle.open-refill-is-not-doubled"],
            Around = Changed(way),
        }),
        new("refill.refill-a-string", "`refill` is a string.", "refill.refill-is-a-number")
        {
            In = dialect => dialect.Shapes is SnsShapes,
            Around = Changed(Wrong.Text),
        },
        new(
            "refill.never-taken",
            "No finished order can be refilled, whatever the list says.",
            "refill.finished-order-is-taken"
        )
        {
            Opening = "UPDATE services SET refillable = 0 WHERE id = 1",
            Leave = ServicesFaults.Changed(list => ServicesFaults.Entry(list, 1)["refill"] = true),
            Hides =
            [
                "refill.answer-is-an-object",
                .. Id,
                "refill.batch-entries-belong-to-their-id",
                "refill-status.new-refill-is-known-at-once",
                "refill-status.batch-entries-belong-to-their-id",
                "lifecycle.open-refill-is-not-doubled",
                "isolation.refill",
                "isolation.batch-refill",
            ],
        },
        .. new Member(
            "refill.batch-refill",
            "The `refill` of a refilled order among several",
            "refill",
            "refill.batch-refill-is-an-id-or-an-error",
            "refill.refill-is-a-number"
        ).Faults(Taken, Wrong.Missing, Wrong.Being("zero", 0), Wrong.Being("a-word", "accepted")),
        .. new Member(
            "refill.batch-refill",
            "The `refill` of a refilled order among several",
            "refill",
            "refill.refill-is-a-number"
        )
            .Faults(Taken, Wrong.Text)
            .Select(fault => fault with { In = dialect => dialect.Shapes is SnsShapes }),
        .. SingleFaults.Of(Batch.Refills, "order", Batch.Order, "isolation.refill-of-a-foreign-order-looks-unknown"),
        .. BatchFaults.Of(Batch.Refills),
    ];

    /// <summary>Whether an order has a refill already.</summary>
    private static bool IsAgain(Call call, Database database) =>
        call.Is("refill", "order")
        && call.IsOf(DemoAccounts.Funded)
        && database.Connection.ExecuteScalar<long>(
            "SELECT count(*) FROM refills WHERE order_id = @id",
            new { id = call.Text("order") }
        ) > 0;

    private static Around Changed(Wrong way) =>
        On.Answered(
            IsAgain,
            answer =>
            {
                way.Change(answer.AsObject(), "refill");
                return answer;
            }
        );

    private static IEnumerable<JsonObject> Taken(Asked asked, Outgoing plain) =>
        asked.Call is { } call
        && call.Is("refill", "orders")
        && call.IsOf(DemoAccounts.Funded)
        && call.IsMixed("orders")
            ? [Batch.EntryOf(plain.Body!, call.Ids("orders").First(id => !Naming.IsNobodys(id)))!.AsObject()]
            : [];
}
