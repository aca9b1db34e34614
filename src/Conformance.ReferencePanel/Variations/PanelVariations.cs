using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;
using Conformance.ReferencePanel.Storage;
using Dapper;

namespace Conformance.ReferencePanel.Variations;

/// <summary>Other services, other numbers, and what panels decide differently where the contract lets them.</summary>
internal static class PanelVariations
{
    public static IReadOnlyList<Variation> All { get; } =
    [
        new("five-thousand-services", "It sells 5,000 services.")
        {
            SetupSql = """
                WITH RECURSIVE more (n) AS (
                    SELECT 1 UNION ALL SELECT n + 1 FROM more WHERE n < 5000 - (SELECT count(*) FROM services)
                )
                INSERT INTO services
                SELECT 1000 + n, 'Default', 'Category ' || n / 20, 'Service ' || n,
                    100000 + 1000 * (n % 900), 100, 100000, n % 2, n % 3 = 0, 'Complete'
                FROM more;
                """,
        },
        new("unknown-types", "It sells services of types that nobody knows.")
        {
            AppliesTo = dialect => dialect.Sells("Package"),
            SetupSql = "UPDATE services SET type = 'Live Stream ' || id WHERE id > 60;",
        },
        new(
            "another-price-level",
            "Its currency is worth so little that everything costs fifteen thousand times as much."
        )
        {
            SetupSql = """
                UPDATE services SET rate = rate * 15000;
                UPDATE accounts SET balance = balance * 15000;
                UPDATE orders SET charge = charge * 15000;
                """,
        },
        new("ids-beyond-32-bits", "Orders, refills and many services have ids beyond 32 bits.")
        {
            SetupSql = """
                UPDATE services SET id = id + 9000000000 WHERE id > 60;
                INSERT INTO orders
                SELECT 5000000000, account_id, service_id, details, quantity, charge, remains, start_count, status,
                    starts_at, ends_at
                FROM orders WHERE id = 1002;
                INSERT INTO refills
                SELECT 6000000000, account_id, order_id, starts_at, ends_at FROM refills WHERE id = 502;
                """,
        },
        new("orders-finish-at-once", "An order is delivered before anybody can look at it.")
        {
            SetupSql = """
                CREATE TRIGGER at_once AFTER INSERT ON orders
                BEGIN
                    UPDATE orders SET starts_at = 1, ends_at = 2 WHERE id = NEW.id;
                END;
                """,
        },
        new("orders-never-finish", "No order is delivered while the run looks.")
        {
            SetupSql = """
                CREATE TRIGGER never AFTER INSERT ON orders
                BEGIN
                    UPDATE orders SET ends_at = ends_at * 2 WHERE id = NEW.id;
                END;
                """,
        },
        new("orders-never-start", "Orders stay Pending while the run looks.")
        {
            SetupSql = """
                CREATE TRIGGER never AFTER INSERT ON orders
                BEGIN
                    UPDATE orders SET starts_at = starts_at * 2, ends_at = ends_at * 3 WHERE id = NEW.id;
                END;
                """,
        },
        new("orders-delivered-in-part", "Of every order a part is delivered, and the rest is refunded.")
        {
            SetupSql = "UPDATE services SET outcome = 'Partial';",
        },
        new("orders-given-up", "The panel gives every order up, and refunds it.")
        {
            SetupSql = "UPDATE services SET outcome = 'Cancel';",
        },
        new("start-count-unknown-at-first", "The start count is 0 until an order starts.")
        {
            RewriteResponse = ResponseRewriters.Success(_ => true, WithoutStartCount),
        },
        new("cancel-only-requested", "A cancellation is accepted, and then nothing comes of it.")
        {
            SetupSql = """
                PRAGMA ignore_check_constraints = ON;
                CREATE TRIGGER requested AFTER UPDATE OF status ON orders
                WHEN NEW.status = 'Canceled' AND NEW.service_id = 1
                BEGIN
                    UPDATE orders SET status = NULL, remains = OLD.remains, charge = OLD.charge WHERE id = NEW.id;
                    UPDATE accounts SET balance = balance - (OLD.charge - NEW.charge) WHERE id = NEW.account_id;
                END;
                """,
        },
        new("second-refill-refused", "While a refill is open, another one is refused.")
        {
            Intercept = async (call, database, next) =>
            {
                var before = Count(database, "refills");
                var answer = await next(call).ConfigureAwait(false);
                if (call.IsFor("refill", "order") && Count(database, "refills") == before)
                    throw new RefusedException(RefusalKind.NotRefillable);

                return answer;
            },
        },
        new("batches-cut-at-100", "Of a batch of more than 100 ids the first 100 are answered.")
        {
            Intercept = Interceptors.Rewrite(
                call => (call.Text("orders") ?? call.Text("refills")) is not null,
                call =>
                    call.With("orders", First100(call.Text("orders"))).With("refills", First100(call.Text("refills")))
            ),
        },
    ];

    private static string? First100(string? ids)
    {
        if (ids is null)
            return null;

        return string.Join(',', ids.Split(',').Take(100));
    }

    private static long Count(Database database, string table) =>
        database.InTransaction(() => database.Connection.ExecuteScalar<long>($"SELECT count(*) FROM {table}"));

    private static void WithoutStartCount(JsonNode answer)
    {
        if (answer is not JsonObject order)
            return;

        var orders = order.Select(member => member.Value).OfType<JsonObject>().Append(order);
        foreach (var pending in orders.Where(IsPending).ToList())
            pending["start_count"] = Zero(pending["start_count"]!);
    }

    private static bool IsPending(JsonObject order) =>
        order["start_count"] is not null && (string?)order["status"] is "Pending";

    /// <summary>0 in the type that the dialect has for it: a string or a number.</summary>
    private static JsonNode Zero(JsonNode like)
    {
        if (like.GetValueKind() is JsonValueKind.String)
            return "0";

        return 0;
    }
}
