using System.Text.Json.Nodes;
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

    private const int MostComments = 1500;

    /// <summary>So that orders which leave all at once on an account with little money are as they should be.</summary>
    private const string PlainOrder =
        "an order of a Default service, without `runs` and on an account that holds 1 or more,";

    private const string PlainOrderBegins =
        "An order of a Default service, without `runs` and on an account that holds 1 or more,";

    private const string PlainCondition = $"{OrderConditions.Plain} AND {OrderConditions.AccountHoldsOne}";

    private const string BelowTheMinimum = "of a service with refills for just one piece too few";

    private const string Drip =
        "json_extract(NEW.details, '$.runs') > 0 "
        + "AND (SELECT type FROM services WHERE id = NEW.service_id) = 'Default'";

    private static readonly string Debit = $"UPDATE accounts SET balance = balance - {Fee} WHERE key = @key";

    private static readonly string Credit = $"UPDATE accounts SET balance = balance + {Fee} WHERE key = @key";

    public static IReadOnlyList<Fault> All { get; } =
    [.. Prices(), .. Balances(), .. Refusals(), .. ServerErrors(), .. MoneyRaceFaults.All];

    private static IEnumerable<Fault> Prices() =>
        [
            Priced(
                "larger-order-charged-twice",
                "An order of a Default service for two to three times its minimum, without `runs`, is charged twice.",
                null,
                OrderConditions.Larger,
                "NEW.charge * 2",
                "money.charge-is-rate-times-quantity"
            ),
            Priced(
                "larger-order-charged-as-the-smallest",
                "An order of a Default service for two to three times its minimum, without `runs`, is charged as one "
                    + "for the minimum.",
                null,
                OrderConditions.Larger,
                $"NEW.charge * {OrderConditions.Min} / NEW.quantity",
                "money.charge-is-rate-times-quantity"
            ),
            Priced(
                "charge-rounded-up",
                $"The charge of {PlainOrder} is rounded up to a tenth of the currency.",
                null,
                PlainCondition,
                "(NEW.charge / 10000 + 1) * 10000",
                "money.charge-is-rate-times-quantity",
                "lifecycle.duplicate-ids-in-a-cancel-refund-once"
            ),
            Priced(
                "runs-not-charged",
                "Of a drip-feed of a Default service, one run is charged.",
                "Package",
                Drip,
                "NEW.charge / json_extract(NEW.details, '$.runs')",
                "money.drip-feed-charge-counts-every-run"
            ),
            Priced(
                "runs-charged-once-more",
                "Of a drip-feed of a Default service, one run too many is charged.",
                "Package",
                Drip,
                "NEW.charge * (json_extract(NEW.details, '$.runs') + 1) / json_extract(NEW.details, '$.runs')",
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
                "user-names-charged-seven-times",
                "A list of user names is charged seven times.",
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
                "NEW.charge * (1 + length(json_extract(NEW.details, '$.comments')) "
                    + "- length(replace(json_extract(NEW.details, '$.comments'), char(10), '')))",
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
                    call =>
                        OrderRequests.IsOfType(call, "Custom Comments")
                        && call.Text("comments") is not null
                        && call.Parameters.Number("quantity") is > 0 and <= MostComments,
                    call => call.With("comments", Repeated(call.Text("comments")!, call.Parameters.Number("quantity")))
                ),
            },
            new(
                "money.subscription-charged-beyond-its-worst-case",
                "A subscription costs 0.045 more than all its posts together.",
                "money.subscription-charge-stays-below-its-worst-case",
                Books
            )
            {
                AppliesTo = dialect => dialect.Sells("Subscriptions"),
                SetupSql = Moving("(SELECT type FROM services WHERE id = NEW.service_id) = 'Subscriptions'", $"-{Fee}"),
            },
        ];

    private static IEnumerable<Fault> Balances() =>
        [
            new("money.order-debited-twice", $"{PlainOrderBegins} is debited twice.", Falls, Books)
            {
                SetupSql = Moving(PlainCondition, "-NEW.charge"),
            },
            new(
                "money.order-debited-rounded-up",
                $"{PlainOrderBegins} is debited in whole hundredths of the currency.",
                Falls,
                Books
            )
            {
                SetupSql = Moving(PlainCondition, "-((1000 - NEW.charge % 1000) % 1000)"),
            },
            new(
                "money.order-debited-but-for-a-digit",
                $"{PlainOrderBegins} is debited without what is below a hundredth of the currency.",
                Falls,
                Books
            )
            {
                SetupSql = Moving(PlainCondition, "NEW.charge % 1000"),
            },
            new("money.order-never-debited", $"{PlainOrderBegins} costs nothing.", Falls, ShowsAtOnce, Books)
            {
                SetupSql = Moving(PlainCondition, "NEW.charge"),
            },
            new(
                "money.order-debited-late",
                $"{PlainOrderBegins} placed while no other is open and for a web address without a query, "
                    + "is debited only when it is refilled.",
                ShowsAtOnce
            )
            {
                AppliesTo = dialect => dialect.Name == "sns-panel",
                SetupSql =
                    "CREATE TABLE unpaid (order_id INTEGER PRIMARY KEY, charge INTEGER NOT NULL);"
                    + SqlTrigger.OnOrderPlaced(
                        $"""
                        {PlainCondition}
                        AND json_extract(NEW.details, '$.link') LIKE '%://%'
                        AND json_extract(NEW.details, '$.link') NOT LIKE '%?%'
                        AND NOT EXISTS (
                            SELECT 1 FROM orders WHERE account_id = NEW.account_id AND status IS NULL AND id <> NEW.id
                        )
                        """,
                        SqlTrigger.AddToBalance("NEW.charge") + " INSERT INTO unpaid VALUES (NEW.id, NEW.charge);"
                    )
                    + SqlTrigger.OnRefillOpened(
                        "NEW.order_id IN (SELECT order_id FROM unpaid)",
                        SqlTrigger.AddToBalance("-(SELECT charge FROM unpaid WHERE order_id = NEW.order_id)")
                            + " DELETE FROM unpaid WHERE order_id = NEW.order_id;"
                    ),
            },
            new(
                "money.order-of-an-unflagged-service-debited-twice",
                "An order of a service that allows neither refills nor cancelling is debited twice.",
                Books
            )
            {
                SetupSql = Moving(OrderConditions.Unflagged, "-NEW.charge"),
            },
            new(
                "money.order-of-an-unflagged-service-not-debited",
                "An order of a service that allows neither refills nor cancelling is not debited.",
                Books
            )
            {
                SetupSql = Moving(OrderConditions.Unflagged, "NEW.charge"),
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
                "A cancellation that names an open order of a service that does not allow it costs 0.045.",
                Books,
                "lifecycle.uncanceled-order-is-not-refunded"
            )
            {
                SetupSql = SqlTrigger.AllowDebts,
                Intercept = Interceptors.If(
                    """
                    SELECT 1 FROM orders o JOIN services s ON s.id = o.service_id
                    WHERE o.status IS NULL AND NOT s.cancelable
                        AND instr(',' || @orders || ',', ',' || o.id || ',') > 0
                    """,
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
                Intercept = Interceptors.If(
                    """
                    SELECT 1 FROM accounts WHERE key = @key AND balance * 1000 =
                        @quantity * (SELECT rate FROM services WHERE id = @service)
                    """,
                    Interceptors.Refuse(call => call.IsFor("add"), RefusalKind.NotEnoughFunds)
                ),
            },
        ];

    private static IEnumerable<Fault> Refusals() =>
        [
            .. InvalidOrder
                .All.Where(bad => bad.Slug != "quantity-negative")
                .Select(bad => new Fault(
                    $"money.{bad.Slug}-costs",
                    $"An order {bad.Description} is refused, and costs 0.045.",
                    bad.CostRequirement,
                    Books
                )
                {
                    SetupSql = SqlTrigger.AllowDebts,
                    Intercept = SqlEffect.OnRefusal(bad.Matches, Debit),
                }),
            new(
                "money.negative-quantity-refused-and-paid-out",
                "An order with a quantity below 0 is refused, and pays out 0.045.",
                "money.negative-amount-never-adds-money",
                "money.bad-quantity-costs-nothing",
                Books
            )
            {
                Intercept = SqlEffect.OnRefusal(Named("quantity-negative").Matches, Credit),
            },
            new(
                "money.negative-quantity-taken-and-paid-out",
                "An order with a quantity below 0 is taken, and pays out 0.045.",
                "money.negative-amount-never-adds-money",
                "add.quantity-negative-is-refused",
                Books
            )
            {
                Hides = ["money.bad-quantity-costs-nothing"],
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
                $"An order {BelowTheMinimum} is refused, and placed all the same.",
                "money.refused-add-makes-no-order"
            )
            {
                Intercept = SqlEffect.OnRefusal(IsJustBelowTheMinimum, Placed),
            },
            new(
                "money.refused-order-is-placed-as-completed",
                $"An order {BelowTheMinimum} is refused, and stays among the orders as Completed.",
                "money.refused-add-makes-no-order"
            )
            {
                Intercept = SqlEffect.OnRefusal(
                    IsJustBelowTheMinimum,
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
                "An order of a service that allows neither refills nor cancelling fails with a 500 after it was charged.",
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
                    received =>
                        received.Matches(call =>
                            OrderRequests.Service(call) is { Refillable: false, Cancelable: false }
                        ),
                    response => response.Refusal is null ? Failed(response) : response
                ),
            },
        ];

    private static InvalidOrder Named(string slug) => InvalidOrder.All.Single(bad => bad.Slug == slug);

    private static string Placed =>
        """
            INSERT INTO orders
                (account_id, service_id, details, quantity, charge, remains, start_count, status, starts_at, ends_at)
            SELECT account_id, service_id, details, quantity, 0, quantity, 0, NULL, starts_at, ends_at
            FROM orders WHERE account_id = (SELECT id FROM accounts WHERE key = @key) ORDER BY id DESC LIMIT 1;
            """;

    private static bool IsJustBelowTheMinimum(ApiCall call) =>
        OrderRequests.Service(call) is { Refillable: true } service
        && call.Parameters.Number("quantity") == service.Min - 1;

    /// <summary>The lines of a text, from the first again where there are too few of them.</summary>
    private static string Repeated(string text, long? times)
    {
        var lines = text.Split('\n');
        return string.Join('\n', Enumerable.Range(0, (int)times!).Select(line => lines[line % lines.Length]));
    }

    /// <summary>Adds to the balance when an order is placed, which may then fall below zero.</summary>
    private static string Moving(string when, string amount) =>
        SqlTrigger.AllowDebts + SqlTrigger.OnOrderPlaced(when, SqlTrigger.AddToBalance(amount));

    private static Fault Priced(
        string slug,
        string what,
        string? type,
        string when,
        string charge,
        params string[] breaks
    ) =>
        new($"money.{slug}", what, breaks)
        {
            AppliesTo = Sells(type),
            SetupSql = SqlTrigger.AllowDebts + SqlTrigger.OnOrderPlaced(when, SqlTrigger.ReplaceCharge(charge)),
        };

    private static Fault ServerError(string slug, params string[] codes) =>
        new(
            $"money.{slug}-fails-and-costs",
            $"An order {Named(slug).Description} fails with a 500, and costs 0.045.",
            [
                "money.server-error-charges-nothing",
                Named(slug).CostRequirement,
                "errors.refusal-is-never-a-5xx",
                Books,
                .. codes,
            ]
        )
        {
            SetupSql = SqlTrigger.AllowDebts,
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
