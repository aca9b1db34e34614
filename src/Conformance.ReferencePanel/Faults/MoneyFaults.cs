using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Faults;

internal static class MoneyFaults
{
    private const string Books = "money.books-balance-over-the-run",
        Falls = "money.balance-falls-by-the-charge",
        ShowsAtOnce = "money.balance-shows-a-new-order-at-once";

    /// <summary>What a fault takes or gives, in 1/100000 of the currency: the price of a small order.</summary>
    private const long Fee = 4500;

    private static readonly string Debit = $"UPDATE accounts SET balance = balance - {Fee} WHERE key = @key";

    private static readonly string Credit = $"UPDATE accounts SET balance = balance + {Fee} WHERE key = @key";

    public static IReadOnlyList<Fault> All { get; } =
    [.. Prices(), .. Balances(), .. Refusals(), .. ServerErrors(), .. MoneyRaceFaults.All];

    private static IEnumerable<Fault> Prices() =>
        [
            Priced(
                "larger-order-charged-twice",
                "A larger order is charged twice.",
                null,
                $"NEW.id = {CertificationOrders.Second}",
                "NEW.charge * 2",
                "money.charge-is-rate-times-quantity"
            ),
            Priced(
                "larger-order-charged-as-the-smallest",
                "Every order is charged as the smallest.",
                null,
                $"NEW.id = {CertificationOrders.Second}",
                "NEW.charge / 2",
                "money.charge-is-rate-times-quantity"
            ),
            Priced(
                "charge-rounded-up",
                "A charge is rounded up to a tenth of the currency.",
                null,
                $"NEW.id = {CertificationOrders.Fourth}",
                "(NEW.charge / 10000 + 1) * 10000",
                "money.charge-is-rate-times-quantity"
            ),
            Priced(
                "runs-not-charged",
                "Of a drip-feed, one run is charged.",
                "Package",
                "NEW.service_id = 1 AND json_extract(NEW.details, '$.runs') = '2'",
                "NEW.charge / 2",
                "money.drip-feed-charge-counts-every-run"
            ),
            Priced(
                "runs-charged-once-more",
                "Of a drip-feed, one run too many is charged.",
                "Package",
                "NEW.service_id = 1 AND json_extract(NEW.details, '$.runs') = '2'",
                "NEW.charge * 3 / 2",
                "money.drip-feed-charge-counts-every-run"
            ),
            Priced(
                "replies-charged-as-one",
                "Replies are charged as one, however many lines there are.",
                "Comment Replies",
                "NEW.service_id = 12",
                "NEW.charge / NEW.quantity",
                "money.comment-lines-set-the-price"
            ),
            Priced(
                "line-breaks-charged",
                "The end of a text counts as a line more.",
                "Comment Replies",
                "NEW.service_id = 12",
                "NEW.charge * (NEW.quantity + 1) / NEW.quantity",
                "money.comment-lines-set-the-price"
            ),
            Priced(
                "user-names-charged-as-one",
                "A list of user names is charged as one.",
                "Mentions Custom List",
                "NEW.service_id = 7",
                "NEW.charge / NEW.quantity",
                "money.user-name-lines-set-the-price"
            ),
            Priced(
                "user-names-charged-by-the-comma",
                "A list of user names is charged by its characters.",
                "Mentions Custom List",
                "NEW.service_id = 7",
                "NEW.charge * 7",
                "money.user-name-lines-set-the-price"
            ),
            Priced(
                "package-charged-by-the-thousand",
                "The rate of a package counts for a thousand of them.",
                "Package",
                "NEW.service_id = 3",
                "NEW.charge / 1000",
                "money.package-charge-is-the-rate"
            ),
            Priced(
                "package-charged-twice",
                "A package is charged twice.",
                "Package",
                "NEW.service_id = 3",
                "NEW.charge * 2",
                "money.package-charge-is-the-rate"
            ),
            Priced(
                "comments-package-charged-by-the-thousand",
                "The rate of a package of comments counts for a thousand of them.",
                "Custom Comments Package",
                "NEW.service_id = 4",
                "NEW.charge / 1000",
                "money.comments-package-charge-is-the-rate"
            ),
            Priced(
                "comments-package-charged-by-its-lines",
                "Each comment of a package is charged as a package.",
                "Custom Comments Package",
                "NEW.service_id = 4",
                "NEW.charge * 2",
                "money.comments-package-charge-is-the-rate"
            ),
            new(
                "money.comments-charged-by-the-quantity",
                "Where a quantity is given, it prices comments.",
                "money.client-quantity-never-prices-comments"
            )
            {
                AppliesTo = dialect => dialect.Sells("Custom Comments"),
                Intercept = Interceptors.Rewrite(
                    call => CertificationOrders.IsOrderOf(call, "2") && call.Parameters.IsGiven("quantity"),
                    call => call.With("comments", $"{call.Text("comments")}\n{call.Text("comments")}")
                ),
            },
            new(
                "money.subscription-charged-beyond-its-worst-case",
                "A subscription costs more than all its posts together.",
                "money.subscription-charge-stays-below-its-worst-case"
            )
            {
                AppliesTo = dialect => dialect.Sells("Subscriptions"),
                SetupSql =
                    SqlTrigger.OnOrderPlaced(
                        "NEW.service_id = 15 AND json_extract(NEW.details, '$.old_posts') IS NULL "
                            + "AND json_extract(NEW.details, '$.expiry') IS NULL",
                        SqlTrigger.AddToBalance($"-{Fee}")
                    ) + CertificationOrders.CompensateLater(Fee),
            },
        ];

    private static IEnumerable<Fault> Balances() =>
        [
            new("money.order-debited-twice", "An order is debited twice.", Falls)
            {
                SetupSql =
                    SqlTrigger.OnOrderPlaced(
                        $"NEW.id = {CertificationOrders.Fourth}",
                        SqlTrigger.AddToBalance("-NEW.charge")
                    ) + CertificationOrders.CompensateLater(Fee),
            },
            new(
                "money.order-debited-rounded-up",
                "An order is debited in whole hundredths of the currency.",
                Falls,
                Books
            )
            {
                SetupSql = SqlTrigger.OnOrderPlaced(
                    $"NEW.id = {CertificationOrders.First}",
                    SqlTrigger.AddToBalance("-(1000 - NEW.charge % 1000)")
                ),
            },
            new("money.order-debited-but-for-a-digit", "An order is debited without its last digit.", Falls)
            {
                SetupSql =
                    SqlTrigger.OnOrderPlaced($"NEW.id = {CertificationOrders.Fourth}", SqlTrigger.AddToBalance("500"))
                    + CertificationOrders.CompensateLater(-500),
            },
            new("money.order-not-debited", "An order is not debited.", Falls, ShowsAtOnce)
            {
                SetupSql =
                    SqlTrigger.OnOrderPlaced(
                        $"NEW.id = {CertificationOrders.Fourth}",
                        SqlTrigger.AddToBalance("NEW.charge")
                    ) + CertificationOrders.CompensateLater(-Fee),
            },
            new("money.order-never-debited", "An order costs nothing.", Falls, ShowsAtOnce, Books)
            {
                SetupSql = SqlTrigger.OnOrderPlaced(
                    $"NEW.id = {CertificationOrders.Fourth}",
                    SqlTrigger.AddToBalance("NEW.charge")
                ),
            },
            new("money.order-debited-late", "An order is debited some time after it was placed.", ShowsAtOnce)
            {
                AppliesTo = dialect => dialect.Name == "sns-panel",
                SetupSql =
                    SqlTrigger.OnOrderPlaced(
                        $"NEW.id = {CertificationOrders.First}",
                        SqlTrigger.AddToBalance("NEW.charge")
                    )
                    + SqlTrigger.OnRefillOpened(
                        $"NEW.order_id = {CertificationOrders.First}",
                        SqlTrigger.AddToBalance($"-{Fee}")
                    ),
            },
            new("money.order-for-a-user-name-debited-twice", "An order for a bare user name is debited twice.", Books)
            {
                SetupSql = SqlTrigger.OnOrderPlaced(
                    CertificationOrders.ForUserName,
                    SqlTrigger.AddToBalance("-NEW.charge")
                ),
            },
            new("money.order-for-a-user-name-not-debited", "An order for a bare user name is not debited.", Books)
            {
                SetupSql = SqlTrigger.OnOrderPlaced(
                    CertificationOrders.ForUserName,
                    SqlTrigger.AddToBalance("NEW.charge")
                ),
            },
            new("money.partial-order-not-refunded", "What was not delivered of an order is not refunded.", Books)
            {
                SetupSql = SqlTrigger.OnOrderEnded(
                    "NEW.status = 'Partial'",
                    SqlTrigger.AddToBalance("NEW.charge - OLD.charge")
                ),
            },
            new(
                "money.cancelling-costs-a-fee",
                "To ask for a cancellation in vain costs a fee.",
                Books,
                "lifecycle.uncanceled-order-is-not-refunded"
            )
            {
                Intercept = Interceptors.If(
                    "SELECT 1 WHERE @orders = '1007'",
                    SqlEffect.After(call => call.IsFor("cancel"), Debit)
                ),
            },
            new(
                "money.whole-balance-cannot-be-spent",
                "An order that costs all the money is refused for want of it.",
                "money.charge-equal-to-the-balance-is-taken"
            )
            {
                AppliesTo = dialect => dialect.Name == "sns-panel",
                Intercept = Interceptors.Refuse(
                    call => call.Key == DemoAccounts.LowFunds && call.IsFor("add") && call.Text("quantity") == "170",
                    RefusalKind.NotEnoughFunds
                ),
            },
        ];

    private static IEnumerable<Fault> Refusals() =>
        [
            .. InvalidOrder
                .All.Where(bad => bad.Slug != "quantity-negative")
                .Select(bad => new Fault(
                    $"money.{bad.Slug}-costs",
                    $"An order {bad.Description} is refused, and costs a fee.",
                    bad.CostRequirement
                )
                {
                    SetupSql = CertificationOrders.CompensateLater(Fee),
                    Intercept = SqlEffect.OnRefusal(bad.Matches, Debit),
                }),
            new(
                "money.refused-order-costs-for-good",
                "A refused order costs a fee for good.",
                "money.refused-add-costs-nothing",
                Books
            )
            {
                Intercept = SqlEffect.OnRefusal(Named("unknown-service").Matches, Debit),
            },
            new(
                "money.negative-quantity-refused-and-paid-out",
                "An order with a quantity below 0 is refused, and pays out.",
                "money.negative-amount-never-adds-money",
                "money.bad-quantity-costs-nothing"
            )
            {
                SetupSql = CertificationOrders.CompensateLater(-Fee),
                Intercept = SqlEffect.OnRefusal(Named("quantity-negative").Matches, Credit),
            },
            new(
                "money.negative-quantity-taken-and-paid-out",
                "An order with a quantity below 0 is taken, and pays out.",
                "money.negative-amount-never-adds-money",
                "add.quantity-negative-is-refused"
            )
            {
                Hides = ["money.bad-quantity-costs-nothing"],
                SetupSql = CertificationOrders.CompensateLater(-Fee),
                Intercept = Interceptors.Nest(
                    Interceptors.Respond(
                        Named("quantity-negative").Matches,
                        (_, _) => new JsonObject { ["status"] = "success" }
                    ),
                    SqlEffect.After(Named("quantity-negative").Matches, Credit)
                ),
            },
            new(
                "money.refused-order-is-placed",
                "An order is refused, and placed all the same.",
                "money.refused-add-makes-no-order"
            )
            {
                Intercept = SqlEffect.OnRefusal(call => CertificationOrders.IsOrderOf(call, "1", "49"), Placed),
            },
            new(
                "money.refused-order-is-placed-as-completed",
                "A refused order stays among the orders.",
                "money.refused-add-makes-no-order"
            )
            {
                Intercept = SqlEffect.OnRefusal(
                    call => CertificationOrders.IsOrderOf(call, "1", "49"),
                    Placed
                        + " UPDATE orders SET status = 'Completed', remains = 0"
                        + " WHERE id = (SELECT max(id) FROM orders);"
                ),
            },
        ];

    private static IEnumerable<Fault> ServerErrors() =>
        [
            ServerError("unknown-service", "errors.not-found-code-fits", "errors.not-found-gives-404"),
            ServerError("quantity-zero", "errors.invalid-code-fits", "errors.invalid-gives-422"),
            ServerError("link-missing", "errors.invalid-code-fits", "errors.invalid-gives-422"),
            new(
                "money.order-charged-and-lost",
                "An order fails with a 500 after it was charged.",
                "money.server-error-charges-nothing",
                "errors.refusal-is-never-a-5xx",
                Books
            )
            {
                Hides =
                [
                    "services.refill-flag-false-means-refused",
                    "services.cancel-flag-false-means-refused",
                    "lifecycle.partial-means-some-remains",
                ],
                RewriteResponse = ResponseRewriters.When(
                    received => received.Matches(call => CertificationOrders.IsOrderOf(call, "29")),
                    Failed
                ),
            },
        ];

    private static InvalidOrder Named(string slug) => InvalidOrder.All.Single(bad => bad.Slug == slug);

    private static string Placed =>
        """
            INSERT INTO orders
                (account_id, service_id, details, quantity, charge, remains, start_count, status, starts_at, ends_at)
            SELECT account_id, service_id, details, 49, 0, 49, 0, NULL, starts_at, ends_at
            FROM orders WHERE id = (SELECT max(id) FROM orders);
            """;

    private static Fault Priced(string slug, string what, string? type, string when, string charge, string breaks) =>
        new($"money.{slug}", what, breaks)
        {
            AppliesTo = Sells(type),
            SetupSql = SqlTrigger.OnOrderPlaced(when, SqlTrigger.ReplaceCharge(charge)),
        };

    private static Fault ServerError(string slug, params string[] codes) =>
        new(
            $"money.{slug}-fails-and-costs",
            $"An order {Named(slug).Description} fails with a 500, and costs a fee.",
            [
                "money.server-error-charges-nothing",
                Named(slug).CostRequirement,
                "errors.refusal-is-never-a-5xx",
                .. codes,
            ]
        )
        {
            SetupSql = CertificationOrders.CompensateLater(Fee),
            Intercept = SqlEffect.OnRefusal(Named(slug).Matches, Debit),
            RewriteResponse = ResponseRewriters.When(received => received.Matches(Named(slug).Matches), Failed),
        };

    private static OutgoingResponse Failed(OutgoingResponse response) =>
        response with
        {
            StatusCode = 500,
            Body = new JsonObject { ["error"] = "Internal error" },
            Refusal = RefusalKind.Broken,
        };

    private static Func<PanelDialect, bool> Sells(string? type) => dialect => type is null || dialect.Sells(type);
}
