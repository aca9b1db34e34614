using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Storage;
using Dapper;

namespace Conformance.ReferencePanel.Faults;

/// <summary>
/// The answer to a single refill is changed when it is asked for again: other requests build on the first answer.
/// </summary>
internal static class RefillFaults
{
    private static readonly string[] Id = ["refill.refill-is-an-id", "refill.refill-is-a-number"];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new(
            "refill.in-an-array",
            "The answer to a refill of an order that was refilled before is an array.",
            "refill.answer-is-an-object"
        )
        {
            Hides = ["lifecycle.open-refill-is-not-doubled"],
            Intercept = Interceptors.RewriteAnswer(IsAgain, answer => new JsonArray(answer.DeepClone())),
        },
        new(
            "refill.a-bare-id",
            "The answer to a refill of an order that was refilled before is the id alone.",
            "refill.answer-is-an-object"
        )
        {
            Hides = ["lifecycle.open-refill-is-not-doubled"],
            Intercept = Interceptors.RewriteAnswer(IsAgain, answer => answer["refill"]!.DeepClone()),
        },
        .. new[] { MemberDefect.Missing, MemberDefect.Valued("a-word", "accepted") }.Select(defect => new Fault(
            $"refill.refill-{defect.Id}",
            $"`refill` of an order that was refilled before {defect.Description}.",
            Id
        )
        {
            Hides = ["lifecycle.open-refill-is-not-doubled"],
            Intercept = Changed(defect),
        }),
        new(
            "refill.refill-a-string",
            "`refill` of an order that was refilled before is a string.",
            "refill.refill-is-a-number"
        )
        {
            AppliesTo = dialect => dialect.Responses is SnsResponses,
            Intercept = Changed(MemberDefect.Text),
        },
        new(
            "refill.never-taken",
            "No order of service 1 can be refilled, though the list says so.",
            "refill.finished-order-is-taken"
        )
        {
            SetupSql = "UPDATE services SET refillable = 0 WHERE id = 1",
            RewriteResponse = ServicesFaults.Changed(list => ServicesFaults.Entry(list, 1)["refill"] = true),
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
        .. new ResponseMember(
            "refill.batch-refill",
            "The `refill` of an order that is refilled among several",
            "refill",
            "refill.batch-refill-is-an-id-or-an-error",
            "refill.refill-is-a-number"
        ).Faults(
            Taken,
            MemberDefect.Missing,
            MemberDefect.Valued("zero", 0),
            MemberDefect.Valued("a-word", "accepted")
        ),
        .. new ResponseMember(
            "refill.batch-refill",
            "The `refill` of an order that is refilled among several",
            "refill",
            "refill.refill-is-a-number"
        )
            .Faults(Taken, MemberDefect.Text)
            .Select(fault => fault with { AppliesTo = dialect => dialect.Responses is SnsResponses }),
        .. SingleIdFaults.Of(BatchAction.Refills, "order", "isolation.refill-of-a-foreign-order-looks-unknown"),
        .. BatchFaults.Of(BatchAction.Refills),
    ];

    /// <summary>Whether an order has a refill already.</summary>
    private static bool IsAgain(ApiCall call, Database database) =>
        call.IsFor("refill", "order")
        && database.Connection.ExecuteScalar<long>(
            "SELECT count(*) FROM refills WHERE order_id = @id",
            new { id = call.Text("order") }
        ) > 0;

    private static RequestInterceptor Changed(MemberDefect defect) =>
        Interceptors.RewriteAnswer(
            IsAgain,
            answer =>
            {
                defect.Apply(answer.AsObject(), "refill");
                return answer;
            }
        );

    private static IEnumerable<JsonObject> Taken(ApiCall call, Database database, JsonNode answer)
    {
        if (!call.IsFor("refill") || call.Parameters.IsGiven("order"))
            return [];

        return answer.AsArray().OfType<JsonObject>().Where(entry => entry["refill"] is JsonValue);
    }
}
