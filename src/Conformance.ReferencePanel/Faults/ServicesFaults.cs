using System.Globalization;
using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Storage;
using Dapper;

namespace Conformance.ReferencePanel.Faults;

/// <summary>Most act only on the last service of the list, which is one among many.</summary>
internal static class ServicesFaults
{
    /// <summary>The cheapest service that the list says can be neither refilled nor canceled.</summary>
    private const int Unflagged = 29;

    public static IReadOnlyList<Fault> All { get; } =
    [
        new(
            "services.list-wrapped",
            "The list stands in an object, under `services`.",
            "services.answer-is-a-bare-array"
        )
        {
            Hides = Unordered,
            RewriteResponse = Instead(list => new JsonObject { ["services"] = list.DeepClone() }),
        },
        new("services.list-a-map", "The list is a map from the ids.", "services.answer-is-a-bare-array")
        {
            Hides = Unordered,
            RewriteResponse = Instead(list => new JsonObject([
                .. list.Select(entry =>
                    KeyValuePair.Create(entry!["service"]!.ToString(), (JsonNode?)entry.DeepClone())
                ),
            ])),
        },
        new("services.entry-a-string", "The last entry of the list is a string.", "services.entries-are-objects")
        {
            RewriteResponse = Changed(list => list.Add("and more")),
        },
        new("services.entry-null", "The last entry of the list is null.", "services.entries-are-objects")
        {
            RewriteResponse = Changed(list => list.Add(null)),
        },
        .. Of("service", "services.service-is-an-integer")
            .Faults(Last, MemberDefect.Missing, MemberDefect.Text, MemberDefect.Valued("zero", 0)),
        .. Of("name", "services.name-is-a-string").Faults(Last, MemberDefect.NotAString),
        .. Of("type", "services.type-is-a-string").Faults(Last, MemberDefect.NotAString).Select(Typed),
        .. Of("category", "services.category-is-a-string").Faults(Last, MemberDefect.NotAString),
        .. Of("rate", "services.rate-is-a-decimal-string")
            .Faults(
                Last,
                MemberDefect.Missing,
                MemberDefect.Replaced(
                    "a-number",
                    "is a number",
                    rate => decimal.Parse((string)rate!, CultureInfo.InvariantCulture)
                ),
                MemberDefect.Valued("with-comma", "3,64"),
                MemberDefect.Valued("with-separator", "1,003.64"),
                MemberDefect.Valued("with-currency", "$3.64")
            ),
        .. Of("rate", "services.rate-is-positive")
            .Faults(Last, MemberDefect.Valued("zero", "0"), MemberDefect.Valued("zero-with-places", "0.00")),
        .. new[] { "min", "max" }.SelectMany(limit =>
            Of(limit, $"services.{limit}-is-a-string", $"services.{limit}-is-a-number")
                .Faults(
                    Last,
                    MemberDefect.Missing,
                    MemberDefect.Fraction,
                    MemberDefect.Valued("with-separator", "1,000")
                )
        ),
        .. new[] { "min", "max" }.SelectMany(limit =>
            Of(limit, $"services.{limit}-is-a-string").Faults(Last, Whole).Select(Typed)
        ),
        .. new[] { "min", "max" }.SelectMany(limit =>
            Of(limit, $"services.{limit}-is-a-number").Faults(Last, MemberDefect.Text).Select(Untyped)
        ),
        .. new[] { "refill", "cancel" }.SelectMany(flag =>
            Of(flag, $"services.{flag}-is-a-boolean")
                .Faults(
                    Last,
                    MemberDefect.Missing,
                    MemberDefect.Valued("one", 1),
                    MemberDefect.Valued("a-word", "true")
                )
        ),
        new("services.id-twice", "The last two services have the same id.", "services.ids-are-unique")
        {
            RewriteResponse = Changed(list => list[^1]!["service"] = list[^2]!["service"]!.DeepClone()),
        },
        new("services.entry-twice", "The last service is listed twice.", "services.ids-are-unique")
        {
            RewriteResponse = Changed(list => list.Add(list[^1]!.DeepClone())),
        },
        new(
            "services.limits-swapped",
            "`min` and `max` of the last service are swapped.",
            "services.min-is-at-most-max"
        )
        {
            RewriteResponse = Changed(list =>
            {
                var (min, max) = (list[^1]!["min"]!.DeepClone(), list[^1]!["max"]!.DeepClone());
                (list[^1]!["min"], list[^1]!["max"]) = (max, min);
            }),
        },
        new(
            "services.refill-flag-untrue",
            "Orders of service 29, whose `refill` is false, are refilled all the same.",
            "services.refill-flag-false-means-refused"
        )
        {
            SetupSql = $"UPDATE services SET refillable = 1 WHERE id = {Unflagged}",
            RewriteResponse = Changed(list => Entry(list, Unflagged)["refill"] = false),
        },
        new(
            "services.cancel-flag-untrue",
            "An order of a service whose `cancel` is false is said to be canceled.",
            "services.cancel-flag-false-means-refused"
        )
        {
            Intercept = BatchAction.Cancels.Change(
                (call, database, answer) =>
                {
                    foreach (var order in call.Ids("orders").Where(order => IsUncancelable(database, call, order)))
                        CancelFaults.Grant(answer, order);
                }
            ),
        },
    ];

    /// <summary>Without a list there is nothing to order.</summary>
    private static IReadOnlyList<string> Unordered =>
        [
            "services.",
            "add.",
            "status.",
            "refill.",
            "refill-status.",
            "cancel.",
            "money.",
            "lifecycle.",
            "isolation.",
            "robustness.",
            "errors.no-funds",
            "errors.suspended-account-orders-nothing",
            "errors.cannot-cancel-text",
        ];

    private static MemberDefect Whole =>
        MemberDefect.Replaced(
            "a-number",
            "is a number",
            limit => long.Parse((string)limit!, CultureInfo.InvariantCulture)
        );

    public static JsonObject Entry(JsonArray list, long service) =>
        list.OfType<JsonObject>().Single(entry => (long)entry["service"]! == service);

    public static ResponseRewriter Changed(Action<JsonArray> change) =>
        ResponseRewriters.Success("services", null, answer => change(answer.AsArray()));

    private static ResponseRewriter Instead(Func<JsonArray, JsonNode> instead) =>
        ResponseRewriters.SuccessBody(IsList, list => instead(list.AsArray()));

    private static bool IsList(ReceivedRequest received) => received.Matches(call => call.IsFor("services"));

    private static ResponseMember Of(string member, params IReadOnlyList<string> breaks) =>
        new($"services.{member}", $"The last service's `{member}`", member, breaks);

    private static IEnumerable<JsonObject> Last(ApiCall call, Database database, JsonNode answer) =>
        call.IsFor("services") ? [answer.AsArray()[^1]!.AsObject()] : [];

    private static Fault Typed(Fault fault) =>
        fault with
        {
            AppliesTo = dialect => dialect.Responses is not SnsResponses,
        };

    private static Fault Untyped(Fault fault) =>
        fault with
        {
            AppliesTo = dialect => dialect.Responses is SnsResponses,
        };

    private static bool IsUncancelable(Database database, ApiCall call, string order) =>
        Ownership.Orders.OwnerOf(database, call, order) is Owner.Self
        && database.Connection.ExecuteScalar<bool>(
            "SELECT NOT s.cancelable FROM orders o JOIN services s ON s.id = o.service_id WHERE o.id = @order",
            new { order }
        );
}
