using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;

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

    public static IReadOnlyList<Fault> All { get; } =
    [.. Answers(), .. Links(), .. BadOrders(), .. OrderTypeFaults.All];

    private static IEnumerable<Fault> Answers() =>
        [
            new(
                "add.an-empty-array-for-want-of-money",
                "An order that the account cannot pay for is answered by an empty array.",
                "add.answer-is-an-object"
            )
            {
                RewriteResponse = Unpaid(new JsonArray()),
            },
            new(
                "add.false-for-want-of-money",
                "An order that the account cannot pay for is answered by `false`.",
                "add.answer-is-an-object"
            )
            {
                RewriteResponse = Unpaid(false),
            },
            new(
                "add.no-order-for-want-of-money",
                "An order that the account cannot pay for is answered without an error, and without an order.",
                "add.order-is-an-integer"
            )
            {
                RewriteResponse = Unpaid(new JsonObject { ["id"] = 0 }),
            },
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
                "A later order is answered with the id of the first one.",
                "add.order-id-is-new"
            )
            {
                Intercept = Interceptors.Rewrite(
                    call => call.Text("orders") == $"{CertificationOrders.First},{CertificationOrders.First}",
                    call => call.With("orders", "1")
                ),
                RewriteResponse = ResponseRewriters.Success(
                    "add",
                    null,
                    answer =>
                    {
                        if (answer["order"]!.ToString() == CertificationOrders.Third)
                        {
                            answer["order"] = int.Parse(
                                CertificationOrders.First,
                                System.Globalization.CultureInfo.InvariantCulture
                            );
                        }
                    }
                ),
            },
            new(
                "add.new-order-is-unknown-at-first",
                "`status` does not know a new order yet.",
                "add.order-is-visible-at-once"
            )
            {
                Intercept = Interceptors.Refuse(
                    call => call.IsFor("status", "order") && call.Text("order") == CertificationOrders.First,
                    RefusalKind.UnknownOrder
                ),
            },
        ];

    private static IEnumerable<Fault> Links() =>
        [
            new(
                "add.url-refused",
                "A Default service cannot be ordered for a URL.",
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
                        CertificationOrders.IsOrderOf(call, "1", "50")
                        && !CertificationOrders.IsForUserName(call)
                        && !call.Parameters.IsGiven("runs"),
                    RefusalKind.InvalidParameter
                ),
            },
            new("add.bare-user-name-refused", "A link must be a URL.", "add.link-takes-a-bare-user-name")
            {
                Intercept = Interceptors.Refuse(CertificationOrders.IsForUserName, RefusalKind.InvalidParameter),
            },
            new("add.runs-refused", "A Default order with `runs` is refused.", "add.drip-feed-takes-runs-and-interval")
            {
                AppliesTo = dialect => dialect.Sells("Package"),
                Hides = ["money.drip-feed-charge-counts-every-run"],
                Intercept = Interceptors.Refuse(
                    call =>
                        CertificationOrders.IsOrderOf(call, "1")
                        && call.Parameters.IsGiven("runs")
                        && !call.Parameters.IsGiven("country"),
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
                    call => CertificationOrders.IsOrderOf(call, "1") && call.Parameters.IsGiven(field),
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

    /// <summary>Answers parallel orders that find no money by a success in the place of an error.</summary>
    private static ResponseRewriter Unpaid(JsonNode answer) =>
        ResponseRewriters.Refusals(
            CertificationOrders.IsUnpaidRaceOrder,
            response => response.AsSuccess(answer.DeepClone())
        );
}
