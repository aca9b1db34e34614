using System.Text.Json;
using Conformance.ReferencePanel.OrderForms;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Conformance.ReferencePanel.Orders;

internal sealed class OrderStore(SqliteConnection connection, Timeline timeline, StartCounts startCounts)
{
    private const string Select = """
        SELECT o.id, o.account_id AS AccountId, o.quantity, o.charge, o.remains, o.start_count AS StartCount, o.status,
               o.starts_at AS StartsAt, o.ends_at AS EndsAt,
               s.type AS ServiceType, s.refillable, s.cancelable, s.outcome
        FROM orders o JOIN services s ON s.id = o.service_id
        """;

    private const string Insert = """
        INSERT INTO orders
            (id, account_id, service_id, details, quantity, charge, remains, start_count, status, starts_at, ends_at)
        VALUES
            (@id, @account, @service, @details, @quantity, @charge, @remains, @startCount, @status, @startsAt, @endsAt)
        """;

    /// <summary>Another account's order is as good as none.</summary>
    public Order? Find(long account, long id) =>
        connection.QueryFirstOrDefault<Order>(
            $"{Select} WHERE o.id = @id AND o.account_id = @account",
            new { account, id }
        );

    public IReadOnlyList<Order> Due(long account, long now) =>
        connection
            .Query<Order>(
                $"{Select} WHERE o.account_id = @account AND o.status IS NULL AND o.ends_at <= @now",
                new { account, now }
            )
            .AsList();

    public long Place(long account, OrderDraft draft)
    {
        var (id, now) = (NextId(), timeline.Now);
        connection.Execute(
            Insert,
            new
            {
                id,
                account,
                service = draft.Service.Id,
                details = JsonSerializer.Serialize(draft.Details),
                quantity = draft.Quantity,
                charge = draft.Charge,
                remains = draft.Quantity,
                startCount = startCounts.For(id),
                status = (string?)null,
                startsAt = timeline.Start(now),
                endsAt = timeline.OrderEnd(now, draft.Quantity),
            }
        );
        return id;
    }

    public void InsertCompleted(long id, long account, long service, long quantity, long charge) =>
        connection.Execute(
            Insert,
            new
            {
                id,
                account,
                service,
                details = "{}",
                quantity,
                charge,
                remains = 0L,
                startCount = startCounts.For(id),
                status = OrderStatus.Completed,
                startsAt = timeline.Now,
                endsAt = timeline.Now,
            }
        );

    /// <summary>Succeeds once for each order, however often it is asked.</summary>
    public bool TryEnd(long id, OrderState end, long charge) =>
        connection.Execute(
            """
            UPDATE orders SET status = @Status, remains = @Remains, charge = @charge
            WHERE id = @id AND status IS NULL
            """,
            new
            {
                id,
                end.Status,
                end.Remains,
                charge,
            }
        ) == 1;

    private long NextId() => 1 + connection.ExecuteScalar<long>("SELECT max(id) FROM orders");
}
