using Conformance.ReferencePanel.Orders;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Conformance.ReferencePanel.Refills;

internal sealed class RefillStore(SqliteConnection connection, Timeline timeline)
{
    private const string Select = "SELECT id, starts_at AS StartsAt, ends_at AS EndsAt FROM refills";

    private const string Insert = """
        INSERT INTO refills (id, account_id, order_id, starts_at, ends_at)
        VALUES (@id, @account, @order, @startsAt, @endsAt) RETURNING id
        """;

    /// <summary>Another account's refill is as good as none.</summary>
    public Refill? Find(long account, long id) =>
        connection.QueryFirstOrDefault<Refill>(
            $"{Select} WHERE id = @id AND account_id = @account",
            new { account, id }
        );

    /// <summary>The refill of this order that is still open, or a new one.</summary>
    public long OpenFor(Order order)
    {
        var now = timeline.Now;
        var open = connection.QueryFirstOrDefault<Refill>(
            $"{Select} WHERE order_id = @Id AND ends_at > @now",
            new { order.Id, now }
        );
        return open?.Id
            ?? connection.ExecuteScalar<long>(
                Insert,
                new
                {
                    id = (long?)null,
                    account = order.AccountId,
                    order = order.Id,
                    startsAt = timeline.Start(now),
                    endsAt = timeline.RefillEnd(now),
                }
            );
    }

    public void InsertCompleted(long id, long account, long order) =>
        connection.Execute(
            Insert,
            new
            {
                id,
                account,
                order,
                startsAt = timeline.Now,
                endsAt = timeline.Now,
            }
        );
}
