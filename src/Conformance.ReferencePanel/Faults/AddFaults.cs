using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;
using Conformance.ReferencePanel.Storage;
using Dapper;

namespace Conformance.ReferencePanel.Faults;

internal static class AddFaults
{
    private static readonly string[] OptionalFields =
    [
        "comments",
        "username",
        "min",
        "max",
        "posts",
        "old_posts",
        "delay",
        "expiry",
        "country",
        "device",
        "type_of_traffic",
        "google_keyword",
        "referring_url",
        "answer_number",
    ];

    private static readonly string[] DripFields = ["key", "action", "service", "link", "quantity", "runs", "interval"];

    public static IReadOnlyList<Fault> All { get; } =
    [.. Answers(), .. Links(), .. BadOrders(), .. OrderTypeFaults.All];

    private static IEnumerable<Fault> Answers() =>
        [
            Unpaid(
                "add.an-empty-array-for-want-of-money",
                "an empty array",
                "add.answer-is-an-object",
                new JsonArray()
            ),
            Unpaid("add.false-for-want-of-money", "`false`", "add.answer-is-an-object", false),
            Unpaid(
                "add.no-order-for-want-of-money",
                "an object without an error and without an order",
                "add.order-is-an-integer",
                new JsonObject { ["id"] = 0 }
            ),
            new("add.order-as-a-string", "`order` is a string.", "add.order-is-an-integer")
            {
                RewriteResponse = ResponseRewriters.Success(
                    "add",
                    null,
                    answer => answer["order"] = answer["order"]!.ToString()
                ),
            },
            new(
                "add.id-of-an-earlier-order",
                "An order right after one that was canceled is answered with the id of the account's oldest open order.",
                "add.order-id-is-new",
                "money.books-balance-over-the-run"
            )
            {
                Hides = ["refill.", "refill-status.", "isolation.", "lifecycle.", "cancel.", "services."],
                Intercept = Interceptors.RewriteAnswer(
                    (call, database, answer) =>
                    {
                        if (call.IsFor("add"))
                            answer["order"] = IdOfAnother(database, (long)answer["order"]!);
                        return answer;
                    }
                ),
            },
            new(
                "add.new-order-is-unknown-at-first",
                "`status` does not know an open order for the minimum of its service that it is asked for alone.",
                "add.order-is-visible-at-once"
            )
            {
                Intercept = Interceptors.If(
                    """
                    SELECT 1 FROM orders o JOIN services s ON s.id = o.service_id
                    WHERE o.id = @order AND o.status IS NULL AND o.quantity = s.min
                    """,
                    Interceptors.Refuse(call => call.IsFor("status", "order"), RefusalKind.UnknownOrder)
                ),
            },
        ];

    private static IEnumerable<Fault> Links() =>
        [
            new(
                "add.url-refused",
                "An order of service 1 for a web address, without `runs`, is refused.",
                "add.default-takes-link-and-quantity"
            )
            {
                Hides =
                [
                    "add.order-",
                    "services.",
                    "status.",
                    "refill.",
                    "refill-status.",
                    "cancel.",
                    "errors.cannot-cancel-text",
                    "money.",
                    "lifecycle.",
                    "isolation.",
                ],
                Intercept = Interceptors.Refuse(
                    call =>
                        OrderRequests.Service(call) is { Id: 1 }
                        && call.Text("link")?.Contains("://", StringComparison.Ordinal) is true
                        && !call.Parameters.IsGiven("runs"),
                    RefusalKind.InvalidParameter
                ),
            },
            new("add.bare-user-name-refused", "A link must be a URL.", "add.link-takes-a-bare-user-name")
            {
                Intercept = Interceptors.Refuse(OrderRequests.IsForUserName, RefusalKind.InvalidParameter),
            },
            new(
                "add.runs-refused",
                "A Default order with `runs` and `interval` and nothing more is refused.",
                "add.drip-feed-takes-runs-and-interval"
            )
            {
                AppliesTo = dialect => dialect.Sells("Package"),
                Hides = ["money.drip-feed-charge-counts-every-run"],
                Intercept = Interceptors.Refuse(
                    call =>
                        OrderRequests.IsDefault(call)
                        && call.Parameters.IsGiven("runs")
                        && !call.Parameters.Names.Except(DripFields).Any(),
                    RefusalKind.InvalidParameter
                ),
            },
            .. OptionalFields.Select(field => new Fault(
                $"add.{field.Replace('_', '-')}-refused",
                $"A Default order with `{field}` is refused.",
                "add.sixteen-optional-fields-are-accepted"
            )
            {
                AppliesTo = dialect => dialect.Name == "subnoc",
                Intercept = Interceptors.Refuse(
                    call => OrderRequests.IsDefault(call) && call.Parameters.IsGiven(field),
                    RefusalKind.InvalidParameter
                ),
            }),
        ];

    private static IEnumerable<Fault> BadOrders() => InvalidOrder.All.Select(Accepted);

    private static Fault Accepted(InvalidOrder bad)
    {
        if (bad.ValidForm is null)
            return AnsweredAsSuccess(bad);

        return new Fault(
            $"add.{bad.Slug}-taken",
            $"An order {bad.Description} is taken for a good one.",
            bad.Requirement
        )
        {
            Hides = [bad.CostRequirement],
            Intercept = Interceptors.Rewrite(bad.Matches, bad.ValidForm),
        };
    }

    /// <summary>
    /// The order has no price, so it costs nothing here: the balance of the run would not add up otherwise.
    /// </summary>
    private static Fault AnsweredAsSuccess(InvalidOrder bad) =>
        new(
            $"add.{bad.Slug}-answered-as-a-success",
            $"An order {bad.Description} is answered as a success, and nothing is ordered.",
            bad.Requirement
        )
        {
            Hides = [bad.CostRequirement],
            Intercept = Interceptors.Respond(bad.Matches, (_, _) => new JsonObject { ["status"] = "success" }),
        };

    /// <summary>An account without any money is refused as it should be.</summary>
    private static Fault Unpaid(string id, string what, string breaks, JsonNode answer) =>
        new(id, $"An order that costs more than what an account has is answered by {what}, if it has some.", breaks)
        {
            Intercept = Unpaid(() => answer.DeepClone()),
        };

    /// <summary>Answers orders that an account cannot pay for, though it has some money.</summary>
    public static RequestInterceptor Unpaid(Func<JsonNode> answer) =>
        Interceptors.InPlaceOfRefusal(
            (call, database, refused) => refused.Kind is RefusalKind.NotEnoughFunds && HasMoney(database, call),
            _ => answer()
        );

    private static bool HasMoney(Database database, ApiCall call) =>
        database.Connection.ExecuteScalar<bool>("SELECT balance > 0 FROM accounts WHERE key = @Key", new { call.Key });

    private static long IdOfAnother(Database database, long order) =>
        database.Connection.ExecuteScalar<long?>(
            """
            SELECT min(open.id)
            FROM orders o
            JOIN orders before ON before.id =
                (SELECT max(id) FROM orders WHERE account_id = o.account_id AND id < o.id)
            JOIN orders open ON open.account_id = o.account_id AND open.status IS NULL
            WHERE o.id = @order AND before.status = 'Canceled'
            """,
            new { order }
        ) ?? order;
}
