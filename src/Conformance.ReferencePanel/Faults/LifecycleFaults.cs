using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Orders;
using Conformance.ReferencePanel.Refills;
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

    /// <summary>SQL: the caller's orders that a cancellation names.</summary>
    private const string Named = """
        FROM orders o JOIN services s ON s.id = o.service_id
        WHERE o.account_id = (SELECT id FROM accounts WHERE key = @key)
            AND instr(',' || @orders || ',', ',' || o.id || ',') > 0
        """;

    /// <summary>SQL: what was refunded of an order.</summary>
    private const string RefundOf = """
        CASE WHEN s.type LIKE '%Package' THEN s.rate ELSE (s.rate * o.quantity + 999) / 1000 END - o.charge
        """;

    /// <summary>How long a cancellation waits for its database; the others of a burst come in meanwhile.</summary>
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(50);

    public static IReadOnlyList<Fault> All { get; } = [.. Words(), .. Remains(), .. Refills(), .. Refunds()];

    private static IEnumerable<Fault> Words() =>
        [
            FromTheStart("lifecycle.partial-from-the-start", OrderStatus.Partial),
            FromTheStart("lifecycle.canceled-from-the-start", OrderStatus.Canceled),
            new(
                "lifecycle.in-progress-before-it-is-pending",
                "Asked for alone, a Pending order is In progress; among others it is Pending still.",
                "lifecycle.status-never-goes-back"
            )
            {
                Intercept = StatusAnswer.ChangeAlone(
                    status => StatusAnswer.Is(status, OrderStatus.Pending),
                    status => status["status"] = OrderStatus.InProgress
                ),
            },
            new(
                "lifecycle.completed-order-goes-on",
                "A Completed order is In progress again, where it stands beside an id that is refused.",
                "lifecycle.status-never-goes-back"
            )
            {
                Intercept = BatchAction.Statuses.Change(
                    (call, database, answer) =>
                    {
                        if (!BatchAction.Statuses.OnlyShapeIsChecked(call, database, answer))
                            return;

                        foreach (var status in StatusAnswer.Entries(call, answer).Where(BatchAction.IsCompleted))
                            status["status"] = OrderStatus.InProgress;
                    }
                ),
            },
            new(
                "lifecycle.start-count-grows",
                "The `start_count` of an order is 1000 higher once it is Completed.",
                "lifecycle.start-count-stays"
            )
            {
                Intercept = StatusAnswer.Change(BatchAction.IsCompleted, status => Add(status, "start_count", 1000)),
            },
            new(
                "lifecycle.start-count-of-a-batch",
                "Among others, the `start_count` of a Completed order is 0.",
                "lifecycle.start-count-stays"
            )
            {
                Intercept = StatusAnswer.ChangeInBatch(
                    BatchAction.IsCompleted,
                    status => Set(status, "start_count", 0)
                ),
            },
        ];

    private static IEnumerable<Fault> Remains() =>
        [
            Remaining(
                "lifecycle.nothing-remains-of-a-new-order",
                "`remains` is 0 until delivery starts.",
                "lifecycle.new-order-remains-its-quantity",
                OrderStatus.Pending,
                (_, _) => 0
            ),
            Remaining(
                "lifecycle.less-remains-of-a-pending-order",
                "`remains` is one less than the quantity before delivery starts.",
                "lifecycle.new-order-remains-its-quantity",
                OrderStatus.Pending,
                (_, quantity) => quantity - 1
            ),
            Remaining(
                "lifecycle.something-remains-of-a-completed-order",
                "Of a Completed order one piece remains.",
                "lifecycle.completed-means-nothing-remains",
                OrderStatus.Completed,
                (_, _) => 1
            ),
            Remaining(
                "lifecycle.all-remains-of-a-completed-order",
                "Of a Completed order the whole quantity remains.",
                "lifecycle.completed-means-nothing-remains",
                OrderStatus.Completed,
                (_, quantity) => quantity
            ),
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
            Remaining(
                "lifecycle.less-than-nothing-remains",
                "`remains` of an order that is In progress is -1.",
                "lifecycle.remains-is-never-negative",
                OrderStatus.InProgress,
                (_, _) => -1
            ),
            Remaining(
                "lifecycle.more-remains-than-was-ordered",
                "`remains` of an order that is In progress is one above the quantity.",
                "lifecycle.remains-never-exceeds-the-quantity",
                OrderStatus.InProgress,
                (_, quantity) => quantity + 1
            ),
            Remaining(
                "lifecycle.remains-a-thousandfold",
                "`remains` of an order that is In progress is a thousand times too high.",
                "lifecycle.remains-never-exceeds-the-quantity",
                OrderStatus.InProgress,
                (remains, _) => remains * 1000
            ),
        ];

    private static IEnumerable<Fault> Refills() =>
        [
            new(
                "lifecycle.unfinished-order-is-refilled",
                "Who asks for a refill of an order that is not delivered is answered as for the account's first order.",
                "lifecycle.unfinished-order-is-not-refilled"
            )
            {
                Intercept = Interceptors.If(
                    "SELECT 1 FROM orders WHERE id = @order AND status IS NULL",
                    (call, database, next) =>
                    {
                        var first = database.InTransaction(() => Ownership.Orders.FirstOf(database, call.Key));
                        return next(call.IsFor("refill", "order") ? call.With("order", first) : call);
                    }
                ),
            },
            new(
                "lifecycle.open-refill-is-doubled",
                "A refill is opened beside one that is open.",
                "lifecycle.open-refill-is-not-doubled"
            )
            {
                SetupSql = SqlTrigger.OnRefillOpened(
                    "1",
                    "UPDATE refills SET order_id = (SELECT min(id) FROM orders WHERE id <> NEW.order_id) "
                        + "WHERE id = NEW.id;"
                ),
            },
            new(
                "lifecycle.completed-refill-goes-on",
                "Asked for among others, a Completed refill is In progress again.",
                "lifecycle.refill-status-never-goes-back"
            )
            {
                Intercept = BatchAction.RefillStatuses.Change(
                    (_, _, answer) =>
                    {
                        foreach (var refill in answer.AsArray().Where(BatchAction.IsCompleted))
                            refill!["status"] = CasedLike(RefillStatus.InProgress, (string)refill["status"]!);
                    }
                ),
            },
            new(
                "lifecycle.refill-is-pending-again",
                "Asked for alone, a Pending refill is In progress; among others it is Pending still.",
                "lifecycle.refill-status-never-goes-back"
            )
            {
                Intercept = Interceptors.RewriteAnswer(
                    (call, _, answer) =>
                    {
                        if (call.IsFor("refill_status", "refill") && IsPendingRefill(answer))
                            answer["status"] = CasedLike(RefillStatus.InProgress, (string)answer["status"]!);
                        return answer;
                    }
                ),
            },
        ];

    private static IEnumerable<Fault> Refunds() =>
        [
            new(
                "lifecycle.cancelled-order-is-refunded-late",
                "The refund of an order that was cancelled comes only when the account asks for a refill of an order.",
                Refunded,
                Twice
            )
            {
                Hides = [.. MoneyRaceFaults.OtherRounds, "money.charge-equal-to-the-balance-is-taken"],
                SetupSql = """
                    CREATE TABLE held (account_id INTEGER NOT NULL, amount INTEGER NOT NULL);
                    CREATE TRIGGER hold AFTER UPDATE OF status ON orders WHEN NEW.status = 'Canceled' BEGIN
                        UPDATE accounts SET balance = balance - (OLD.charge - NEW.charge) WHERE id = NEW.account_id;
                        INSERT INTO held VALUES (NEW.account_id, OLD.charge - NEW.charge);
                    END;
                    PRAGMA ignore_check_constraints = ON;
                    """,
                Intercept = SqlEffect.After(
                    call => call.IsFor("refill", "order"),
                    """
                    UPDATE accounts
                    SET balance = balance + (SELECT coalesce(sum(amount), 0) FROM held WHERE account_id = accounts.id)
                    WHERE key = @key;
                    DELETE FROM held WHERE account_id = (SELECT id FROM accounts WHERE key = @key);
                    """
                ),
            },
            Unrefunded(
                "lifecycle.cancelled-order-is-not-refunded",
                "An order that was cancelled is not refunded.",
                "NEW.charge - OLD.charge"
            ),
            Unrefunded(
                "lifecycle.cancelled-order-is-refunded-in-part",
                "Of an order that was cancelled, half of the charge comes back.",
                "(NEW.charge - OLD.charge) / 2"
            ),
            Unrefunded(
                "lifecycle.cancelled-order-is-refunded-to-another",
                "The refund of an order that was cancelled goes to another account.",
                "NEW.charge - OLD.charge",
                """
                UPDATE accounts SET balance = balance + OLD.charge - NEW.charge
                WHERE id = (SELECT id FROM accounts WHERE id <> NEW.account_id ORDER BY id = 2 DESC LIMIT 1);
                """
            ),
            Refund(
                "lifecycle.late-cancel-refunds",
                "A cancellation of an order that is Completed is refused, and refunded.",
                [NotRefunded, Books],
                "o.charge",
                "o.status = 'Completed'"
            ),
            Refund(
                "lifecycle.forbidden-cancel-refunds",
                "A cancellation that the service does not allow is refused, and refunded while the order is open.",
                [NotRefunded, Books],
                "o.charge",
                "o.status IS NULL AND NOT s.cancelable"
            ),
            Refund(
                "lifecycle.repeated-cancel-refunds-again",
                "A cancellation of one order alone, which is Canceled, is refused, and refunded again.",
                [Again, Books],
                RefundOf,
                "o.status = 'Canceled' AND @orders = '' || o.id"
            ),
            Refund(
                "lifecycle.repeated-cancel-pays-a-part",
                "A cancellation of one order alone, which is Canceled, pays out 0.00001.",
                [Again],
                "1",
                "o.status = 'Canceled' AND @orders = '' || o.id"
            ),
            Refund(
                "lifecycle.duplicate-ids-refund-twice",
                "An open order whose id stands twice in a cancellation is refunded twice.",
                [Twice, Books],
                "o.charge",
                TwiceNamed
            ),
            Refund(
                "lifecycle.duplicate-ids-refund-nothing",
                "An open order whose id stands twice in a cancellation is Canceled, and not refunded.",
                [Twice, Books],
                "-o.charge",
                TwiceNamed
            ),
            new(
                "lifecycle.refund-not-atomic",
                "A cancellation reads what the account's open orders cost, and then refunds what others have cancelled "
                    + "meanwhile. What was refunded too much is taken back once the balance was asked for.",
                AtOnce
            )
            {
                Hides = MoneyRaceFaults.OtherRounds,
                SetupSql = Correction.SetupSql,
                Intercept = Interceptors.Nest(ReadThenRefund, Correction.AfterTheBalance),
            },
        ];

    private const string TwiceNamed =
        "o.status IS NULL AND s.cancelable AND replace(',' || @orders || ',', ',', ',,') LIKE '%,' || o.id || ',%,' || o.id || ',%'";

    /// <summary>Of the oldest open order alone, so that a client that waits for the others waits still.</summary>
    private static Fault FromTheStart(string id, string word) =>
        new(
            id,
            $"The oldest open order of an account is {word} until it is Completed, "
                + "where it is for the minimum of its service and for a web address without a query.",
            "lifecycle.new-order-starts-open"
        )
        {
            Hides = ["lifecycle.unfinished-order-is-not-refilled"],
            Intercept = Interceptors.RewriteAnswer(
                (call, database, answer) =>
                {
                    var open = StatusAnswer
                        .Orders(call, answer)
                        .Where(order => IsOpen(order.Status) && IsOldestAndPlain(database, order.Id));
                    foreach (var (_, status) in open.ToList())
                    {
                        status["status"] = word;
                        Set(status, "remains", 30);
                    }

                    return answer;
                }
            ),
        };

    private static bool IsOldestAndPlain(Database database, string order) =>
        database.Connection.ExecuteScalar<long?>(
            """
            SELECT 1 FROM orders o JOIN services s ON s.id = o.service_id
            WHERE o.id = @order AND o.quantity = s.min
                AND json_extract(o.details, '$.link') LIKE '%://%' AND json_extract(o.details, '$.link') NOT LIKE '%?%'
                AND o.id = (SELECT min(id) FROM orders WHERE account_id = o.account_id AND status IS NULL)
            """,
            new { order }
        )
            is not null;

    private static Fault Remaining(
        string id,
        string what,
        string breaks,
        string state,
        Func<long, long, long> remains
    ) =>
        new(id, what, breaks)
        {
            Intercept = StatusAnswer.Change(
                status => StatusAnswer.Is(status, state),
                (status, quantity) => Set(status, "remains", remains(StatusAnswer.Number(status["remains"]), quantity))
            ),
        };

    /// <summary>Takes away what is about to be refunded of a cancelled order.</summary>
    private static Fault Unrefunded(string id, string what, string taken, string then = "") =>
        new(id, what, Refunded, Twice, Books)
        {
            Hides = [AtOnce, .. MoneyRaceFaults.OtherRounds, "money.charge-equal-to-the-balance-is-taken"],
            SetupSql =
                SqlTrigger.AllowDebts
                + SqlTrigger.OnOrderEnded("NEW.status = 'Canceled'", SqlTrigger.AddToBalance(taken) + then),
        };

    /// <summary>Pays something out for the orders of the caller that a cancellation names.</summary>
    private static Fault Refund(string id, string what, IReadOnlyList<string> breaks, string units, string where) =>
        new(id, what, breaks)
        {
            SetupSql = SqlTrigger.AllowDebts,
            Intercept = async (call, database, next) =>
            {
                if (!call.IsFor("cancel", "orders"))
                    return await next(call).ConfigureAwait(false);

                var amount = database.InTransaction(() =>
                    database.Connection.ExecuteScalar<long>(
                        $"SELECT coalesce(sum({units}), 0) {Named} AND {where}",
                        SqlEffect.Arguments(call)
                    )
                );
                var answer = await next(call).ConfigureAwait(false);
                database.InTransaction(() => Correction.Pay(database, call.Key, amount));
                return answer;
            },
        };

    private static async Task<JsonNode> ReadThenRefund(
        ApiCall call,
        Database database,
        Func<ApiCall, Task<JsonNode>> next
    )
    {
        if (!call.IsFor("cancel", "orders"))
            return await next(call).ConfigureAwait(false);
        var open = Open();
        await Task.Delay(RoundTrip).ConfigureAwait(false);
        var closed = open - Open();
        database.InTransaction(() => Correction.Lend(database, call.Key, closed));
        return await next(call).ConfigureAwait(false);

        long Open() =>
            database.InTransaction(() =>
                database.Connection.ExecuteScalar<long>(
                    $"SELECT coalesce(sum(o.charge), 0) {Named} AND o.status IS NULL",
                    SqlEffect.Arguments(call)
                )
            );
    }

    private static void Set(JsonObject status, string member, long number) =>
        status[member] = StatusAnswer.Like(status[member], number);

    private static void Add(JsonObject status, string member, long number) =>
        Set(status, member, StatusAnswer.Number(status[member]) + number);

    private static bool IsOpen(JsonObject status) =>
        StatusAnswer.Is(status, OrderStatus.Pending) || StatusAnswer.Is(status, OrderStatus.InProgress);

    private static bool IsPendingRefill(JsonNode answer) =>
        RefillStatus.Pending.Equals((string?)answer["status"], StringComparison.OrdinalIgnoreCase);

    private static string CasedLike(string word, string other) =>
        char.IsUpper(other[0]) ? word : word.ToLowerInvariant();
}
