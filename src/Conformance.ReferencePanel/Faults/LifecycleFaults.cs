using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Orders;
using Conformance.ReferencePanel.Storage;
using Dapper;

namespace Conformance.ReferencePanel.Faults;

internal static class LifecycleFaults
{
    private const string Books = "money.books-balance-over-the-run",
        Refunded = "lifecycle.canceled-order-is-refunded",
        NotRefunded = "lifecycle.uncanceled-order-is-not-refunded",
        Again = "lifecycle.repeated-cancel-refunds-once",
        Twice = "lifecycle.duplicate-ids-in-a-cancel-refund-once",
        AtOnce = "lifecycle.parallel-cancels-refund-once";

    private static readonly string Old = $"{DemoAccounts.FundedOrder}";

    /// <summary>How long a cancellation waits for its database; the others of a burst come in meanwhile.</summary>
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(50);

    public static IReadOnlyList<Fault> All { get; } = [.. Words(), .. Remains(), .. Refills(), .. Refunds()];

    private static IEnumerable<Fault> Words() =>
        [
            .. new[] { OrderStatus.Partial, OrderStatus.Canceled }.Select(word => new Fault(
                $"lifecycle.{word.ToLowerInvariant()}-from-the-start",
                $"An order is {word} until it is Completed.",
                "lifecycle.new-order-starts-open"
            )
            {
                Hides = ["lifecycle.unfinished-order-is-not-refilled"],
                RewriteResponse = Told(
                    CertificationOrders.First,
                    status => IsOpen(status),
                    status =>
                    {
                        status["status"] = word;
                        status["remains"] = Like(status["remains"], 30);
                    }
                ),
            }),
            new(
                "lifecycle.in-progress-before-it-is-pending",
                "A new order is In progress before it is Pending.",
                "lifecycle.status-never-goes-back"
            )
            {
                RewriteResponse = ToldAlone(
                    CertificationOrders.First,
                    status => Is(status, OrderStatus.Pending),
                    status => status["status"] = OrderStatus.InProgress
                ),
            },
            new(
                "lifecycle.completed-order-goes-on",
                "A Completed order is In progress again.",
                "lifecycle.status-never-goes-back"
            )
            {
                RewriteResponse = ToldInBatch(Old, status => status["status"] = OrderStatus.InProgress),
            },
            new("lifecycle.start-count-grows", "`start_count` grows with the order.", "lifecycle.start-count-stays")
            {
                RewriteResponse = Told(
                    CertificationOrders.First,
                    status => Is(status, OrderStatus.Completed),
                    status => status["start_count"] = Like(status["start_count"], 9999)
                ),
            },
            new(
                "lifecycle.start-count-of-a-batch",
                "Among others, an order's `start_count` is another one.",
                "lifecycle.start-count-stays"
            )
            {
                RewriteResponse = ToldInBatch(Old, status => status["start_count"] = Like(status["start_count"], 0)),
            },
        ];

    private static IEnumerable<Fault> Remains() =>
        [
            new(
                "lifecycle.nothing-remains-of-a-new-order",
                "`remains` is 0 until delivery starts.",
                "lifecycle.new-order-remains-its-quantity"
            )
            {
                RewriteResponse = Told(
                    CertificationOrders.First,
                    status => Is(status, OrderStatus.Pending),
                    status => status["remains"] = Like(status["remains"], 0)
                ),
            },
            new(
                "lifecycle.less-remains-of-a-pending-order",
                "`remains` falls before delivery starts.",
                "lifecycle.new-order-remains-its-quantity"
            )
            {
                RewriteResponse = Told(
                    CertificationOrders.Fourth,
                    status => Is(status, OrderStatus.Pending),
                    status => status["remains"] = Like(status["remains"], 49)
                ),
            },
            new(
                "lifecycle.something-remains-of-a-completed-order",
                "Of a Completed order something remains.",
                "lifecycle.completed-means-nothing-remains"
            )
            {
                RewriteResponse = Told(
                    CertificationOrders.First,
                    status => Is(status, OrderStatus.Completed),
                    status => status["remains"] = Like(status["remains"], 1)
                ),
            },
            new(
                "lifecycle.all-remains-of-a-completed-order",
                "Of a Completed order the whole quantity remains.",
                "lifecycle.completed-means-nothing-remains"
            )
            {
                RewriteResponse = Told(Old, _ => true, status => status["remains"] = Like(status["remains"], 100)),
            },
            new(
                "lifecycle.nothing-remains-of-a-partial-order",
                "Of a Partial order nothing remains.",
                "lifecycle.partial-means-some-remains"
            )
            {
                SetupSql = SqlTrigger.OnOrderEnded(
                    "NEW.status = 'Partial'",
                    "UPDATE orders SET remains = 0, charge = OLD.charge WHERE id = NEW.id; "
                        + SqlTrigger.AddToBalance("NEW.charge - OLD.charge")
                ),
            },
            new(
                "lifecycle.all-remains-of-a-partial-order",
                "Of a Partial order the whole quantity remains.",
                "lifecycle.partial-means-some-remains"
            )
            {
                SetupSql = SqlTrigger.OnOrderEnded(
                    "NEW.status = 'Partial'",
                    "UPDATE orders SET remains = NEW.quantity, charge = 0 WHERE id = NEW.id; "
                        + SqlTrigger.AddToBalance("NEW.charge")
                ),
            },
            new(
                "lifecycle.less-than-nothing-remains",
                "More is delivered than was ordered, and `remains` is negative.",
                "lifecycle.remains-is-never-negative"
            )
            {
                RewriteResponse = Told(
                    CertificationOrders.First,
                    status => Is(status, OrderStatus.InProgress),
                    status => status["remains"] = Like(status["remains"], -1)
                ),
            },
            new(
                "lifecycle.more-remains-than-was-ordered",
                "`remains` is above the quantity.",
                "lifecycle.remains-never-exceeds-the-quantity"
            )
            {
                RewriteResponse = Told(
                    CertificationOrders.First,
                    status => Is(status, OrderStatus.InProgress),
                    status => status["remains"] = Like(status["remains"], 51)
                ),
            },
            new(
                "lifecycle.remains-counts-delivered",
                "`remains` of another order is told.",
                "lifecycle.remains-never-exceeds-the-quantity"
            )
            {
                RewriteResponse = Told(
                    CertificationOrders.Fourth,
                    status => Is(status, OrderStatus.InProgress),
                    status => status["remains"] = Like(status["remains"], 10_000)
                ),
            },
        ];

    private static IEnumerable<Fault> Refills() =>
        [
            new(
                "lifecycle.unfinished-order-is-refilled",
                "An order is refilled before it is delivered.",
                "lifecycle.unfinished-order-is-not-refilled"
            )
            {
                Intercept = Interceptors.If(
                    "SELECT 1 FROM orders WHERE id = @order AND status IS NULL",
                    Interceptors.Rewrite(call => call.IsFor("refill", "order"), call => call.With("order", Old))
                ),
            },
            new(
                "lifecycle.open-refill-is-doubled",
                "A refill is opened beside one that is open.",
                "lifecycle.open-refill-is-not-doubled"
            )
            {
                SetupSql = SqlTrigger.OnRefillOpened(
                    $"NEW.order_id = {CertificationOrders.First}",
                    $"UPDATE refills SET order_id = {Old} WHERE id = NEW.id;"
                ),
            },
            new(
                "lifecycle.completed-refill-goes-on",
                "A Completed refill is In progress again.",
                "lifecycle.refill-status-never-goes-back"
            )
            {
                Intercept = SqlEffect.After(
                    call =>
                        call.IsFor("refill_status", "refill") && call.Text("refill") == $"{DemoAccounts.FundedRefill}",
                    $"UPDATE refills SET ends_at = ends_at * 2 WHERE id = {DemoAccounts.FundedRefill}"
                ),
            },
            new(
                "lifecycle.refill-is-pending-again",
                "A refill is In progress before it is Pending.",
                "lifecycle.refill-status-never-goes-back"
            )
            {
                SetupSql = SqlTrigger.OnRefillOpened(
                    $"NEW.order_id = {CertificationOrders.First}",
                    "UPDATE refills SET starts_at = 1 WHERE id = NEW.id;"
                ),
                Intercept = SqlEffect.After(
                    call => call.IsFor("refill_status", "refill"),
                    "UPDATE refills SET starts_at = ends_at - 1 WHERE starts_at = 1"
                ),
            },
        ];

    private static IEnumerable<Fault> Refunds() =>
        [
            new(
                "lifecycle.cancelled-order-is-refunded-late",
                "The refund of an order that was cancelled comes some time later.",
                Refunded
            )
            {
                SetupSql =
                    SqlTrigger.OnOrderEnded(
                        $"NEW.status = 'Canceled' AND NEW.id = {CertificationOrders.Second}",
                        SqlTrigger.AddToBalance("NEW.charge - OLD.charge")
                    ) + CertificationOrders.CompensateLater(9000),
            },
            new(
                "lifecycle.cancelled-order-is-not-refunded",
                "An order that was cancelled is not refunded.",
                Refunded,
                Books
            )
            {
                SetupSql = SqlTrigger.OnOrderEnded(
                    $"NEW.status = 'Canceled' AND NEW.id = {CertificationOrders.Second}",
                    SqlTrigger.AddToBalance("NEW.charge - OLD.charge")
                ),
            },
            new(
                "lifecycle.cancelled-order-is-refunded-in-part",
                "Of an order that was cancelled, half of the charge comes back.",
                Refunded,
                Books
            )
            {
                SetupSql = SqlTrigger.OnOrderEnded(
                    $"NEW.status = 'Canceled' AND NEW.id = {CertificationOrders.Second}",
                    SqlTrigger.AddToBalance("(NEW.charge - OLD.charge) / 2")
                ),
            },
            new(
                "lifecycle.cancelled-order-is-refunded-to-another",
                "The refund of an order that was cancelled goes to another account.",
                Refunded,
                Books
            )
            {
                SetupSql = SqlTrigger.OnOrderEnded(
                    $"NEW.status = 'Canceled' AND NEW.id = {CertificationOrders.Second}",
                    SqlTrigger.AddToBalance("NEW.charge - OLD.charge")
                        + " UPDATE accounts SET balance = balance + OLD.charge WHERE id = 2;"
                ),
            },
            Refund(
                "late-cancel-refunds",
                "A cancellation that comes too late is refused, and refunded.",
                NotRefunded,
                4500,
                call => call.Text("orders") == CertificationOrders.First
            ),
            Refund(
                "forbidden-cancel-refunds",
                "A cancellation that the service does not allow is refused, and refunded.",
                NotRefunded,
                1790,
                call => call.Text("orders") == "1007"
            ),
            Refund(
                "repeated-cancel-refunds-again",
                "A cancellation of an order that is Canceled is refused, and refunded again.",
                Again,
                9000,
                call => call.Text("orders") == CertificationOrders.Second
            ),
            Refund(
                "repeated-cancel-pays-a-part",
                "A repeated cancellation pays out a little.",
                Again,
                1,
                call => call.Text("orders") == CertificationOrders.Second
            ),
            Refund(
                "duplicate-ids-refund-twice",
                "An order whose id stands twice in a cancellation is refunded twice.",
                Twice,
                4500,
                call => call.Text("orders") == $"{CertificationOrders.Third},{CertificationOrders.Third}"
            ),
            Refund(
                "duplicate-ids-refund-nothing",
                "An order whose id stands twice in a cancellation is Canceled, and not refunded.",
                Twice,
                -4500,
                call => call.Text("orders") == $"{CertificationOrders.Third},{CertificationOrders.Third}"
            ),
            new(
                "lifecycle.refund-not-atomic",
                "A cancellation reads that an order is open, and then refunds it.",
                AtOnce
            )
            {
                Hides = MoneyRaceFaults.OtherRounds,
                Intercept = ReadThenRefund,
            },
        ];

    /// <summary>Pays something back, and takes it again with a later order.</summary>
    private static Fault Refund(string slug, string what, string breaks, long units, Func<ApiCall, bool> when) =>
        new($"lifecycle.{slug}", what, breaks)
        {
            SetupSql = CertificationOrders.CompensateLater(-units),
            Intercept = SqlEffect.After(
                call => call.Key == DemoAccounts.Funded && call.IsFor("cancel") && when(call),
                $"UPDATE accounts SET balance = balance + ({units}) WHERE key = @key"
            ),
        };

    private static async Task<JsonNode> ReadThenRefund(
        ApiCall call,
        Database database,
        Func<ApiCall, Task<JsonNode>> next
    )
    {
        if (call.Key != DemoAccounts.LowFunds || !call.IsFor("cancel"))
            return await next(call).ConfigureAwait(false);
        var open = Open();
        await Task.Delay(RoundTrip).ConfigureAwait(false);
        var closed = open - Open();
        database.InTransaction(() =>
            database.Connection.Execute(
                "UPDATE accounts SET balance = balance + @closed WHERE key = @Key",
                new { closed, call.Key }
            )
        );
        return await next(call).ConfigureAwait(false);

        long Open() =>
            database.InTransaction(() =>
                database.Connection.ExecuteScalar<long>(
                    "SELECT coalesce(sum(charge), 0) FROM orders WHERE account_id = 4 AND status IS NULL"
                )
            );
    }

    /// <summary>Changes what `status` tells of an order, alone or among others.</summary>
    private static ResponseRewriter Told(string order, Func<JsonObject, bool> when, Action<JsonObject> change) =>
        (received, response) =>
        {
            if (
                response.Refusal is null
                && received.Call is { } call
                && call.IsFor("status")
                && EntryOf(call, response.Body!, order) is { } status
                && status.ContainsKey("status")
                && when(status)
            )
            {
                change(status);
            }

            return response;
        };

    private static ResponseRewriter ToldAlone(string order, Func<JsonObject, bool> when, Action<JsonObject> change)
    {
        var told = Told(order, when, change);
        return (received, response) =>
        {
            if (received.Matches(IsBatch))
                return response;

            return told(received, response);
        };
    }

    private static ResponseRewriter ToldInBatch(string order, Action<JsonObject> change)
    {
        var told = Told(order, _ => true, change);
        return (received, response) =>
        {
            if (!received.Matches(IsBatch))
                return response;

            return told(received, response);
        };
    }

    private static bool IsBatch(ApiCall call) => call.Text("orders") is not null;

    private static JsonObject? EntryOf(ApiCall call, JsonNode answer, string order)
    {
        var alone = call.Text("order");
        if (alone is null)
            return answer[order] as JsonObject;
        if (alone != order)
            return null;

        return answer as JsonObject;
    }

    private static bool Is(JsonObject status, string word) => (string?)status["status"] == word;

    private static bool IsOpen(JsonObject status) =>
        Is(status, OrderStatus.Pending) || Is(status, OrderStatus.InProgress);

    /// <summary>The number as the dialect writes the other one.</summary>
    private static JsonNode Like(JsonNode? other, long number)
    {
        if (other!.GetValueKind() is JsonValueKind.String)
            return number.ToString(CultureInfo.InvariantCulture);

        return number;
    }
}
