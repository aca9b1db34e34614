using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Storage;
using Dapper;

namespace Conformance.ReferencePanel.Faults;

/// <summary>What orders and cancellations that leave all at once can show.</summary>
internal static class MoneyRaceFaults
{
    private const string Within = "money.parallel-adds-stay-within-the-balance",
        AboveZero = "money.parallel-adds-keep-the-balance-above-zero",
        Paid = "money.parallel-adds-are-all-paid";

    /// <summary>What a panel waits for its database; long enough for the others of a burst to come in.</summary>
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(50);

    /// <summary>The rounds end with the first that shows a race, and that one alone may not tell the rest.</summary>
    public static readonly string[] OtherRounds = ["money.parallel-adds-", "lifecycle.parallel-cancels-refund-once"];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new(
            "money.debit-not-atomic",
            "A debit reads the balance, and then writes back what is left of it.",
            Within,
            Paid
        )
        {
            Hides = OtherRounds,
            Intercept = ReadThenDebit,
        },
        new("money.overdraft", "Orders are taken whether the money lasts or not.", Within, AboveZero)
        {
            Hides = OtherRounds,
            SetupSql = "PRAGMA ignore_check_constraints = ON;",
            Intercept = Lent,
        },
        new("money.one-order-given-back", "The last of the money is paid back when somebody asks for it.", Paid)
        {
            Hides = OtherRounds,
            Intercept = SqlEffect.Before(
                call => call.Key == DemoAccounts.LowFunds && call.IsFor("balance"),
                "UPDATE accounts SET balance = balance + 4500 WHERE key = @key AND balance < 4500"
            ),
        },
        new("money.cancelling-overdraws", "Cancellations cost more than the account holds.", AboveZero)
        {
            Hides = ["money.charge-equal-to-the-balance-is-taken", .. OtherRounds],
            SetupSql =
                "PRAGMA ignore_check_constraints = ON;"
                + SqlTrigger.OnOrderEnded(
                    $"NEW.status = 'Canceled' AND NEW.account_id = 4 AND {CertificationOrders.LaterRound}",
                    SqlTrigger.AddToBalance("-20000")
                ),
        },
    ];

    private static async Task<System.Text.Json.Nodes.JsonNode> ReadThenDebit(
        ApiCall call,
        Database database,
        Func<ApiCall, Task<System.Text.Json.Nodes.JsonNode>> next
    )
    {
        if (!CertificationOrders.IsRaceOrder(call))
            return await next(call).ConfigureAwait(false);
        var read = database.InTransaction(() =>
            database.Connection.ExecuteScalar<long>("SELECT balance FROM accounts WHERE key = @Key", new { call.Key })
        );
        await Task.Delay(RoundTrip).ConfigureAwait(false);
        database.InTransaction(() =>
            database.Connection.Execute("UPDATE accounts SET balance = @read WHERE key = @Key", new { read, call.Key })
        );
        return await next(call).ConfigureAwait(false);
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> Lent(
        ApiCall call,
        Database database,
        Func<ApiCall, Task<System.Text.Json.Nodes.JsonNode>> next
    )
    {
        const long loan = 1_000_000;
        if (!CertificationOrders.IsRaceOrder(call))
            return await next(call).ConfigureAwait(false);
        Lend(loan);
        var answer = await next(call).ConfigureAwait(false);
        Lend(-loan);
        return answer;

        void Lend(long amount) =>
            database.InTransaction(() =>
                database.Connection.Execute(
                    "UPDATE accounts SET balance = balance + @amount WHERE key = @Key",
                    new { amount, call.Key }
                )
            );
    }
}
