using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Storage;
using Dapper;

namespace Conformance.ReferencePanel.Faults;

/// <summary>What orders that leave all at once can show.</summary>
internal static class MoneyRaceFaults
{
    private const string Within = "money.parallel-adds-stay-within-the-balance",
        AboveZero = "money.parallel-adds-keep-the-balance-above-zero",
        Paid = "money.parallel-adds-are-all-paid",
        AtOnce = "lifecycle.parallel-cancels-refund-once";

    /// <summary>What a panel waits for its database; long enough for the others of a burst to come in.</summary>
    private static readonly TimeSpan RoundTrip = TimeSpan.FromMilliseconds(50);

    /// <summary>The rounds end with the first that shows a race, and that one alone may not tell the rest.</summary>
    public static readonly string[] OtherRounds = ["money.parallel-adds-", "lifecycle.parallel-cancels-refund-once"];

    /// <summary>Each panel's turn to place an order on credit.</summary>
    private static readonly ConditionalWeakTable<Database, SemaphoreSlim> Turns = [];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new(
            "money.debit-not-atomic",
            "A debit reads the balance, and then writes back what is left of it. What others took meanwhile and it gave "
                + "back so is taken once the balance was asked for.",
            Within,
            Paid
        )
        {
            Hides = OtherRounds,
            SetupSql = Correction.SetupSql,
            Intercept = Interceptors.Nest(ReadThenDebit, Correction.AfterTheBalance),
        },
        new(
            "money.overdraft",
            "An order is taken as long as any money is left, and the balance falls below zero.",
            Within,
            AboveZero
        )
        {
            Hides = OtherRounds,
            SetupSql = SqlTrigger.AllowDebts,
            Intercept = OnCredit,
        },
        ToldBelow("money.small-balance-told-too-high", "as 0.045 more than it is", balance => balance + 0.045m, Paid),
        ToldBelow("money.small-balance-told-as-a-debt", "as a debt", balance => -balance, AboveZero, Paid, AtOnce),
    ];

    /// <summary>Only while orders are open is a balance so small on an account that can pay for some.</summary>
    private static Fault ToldBelow(string id, string what, Func<decimal, decimal> told, params string[] breaks) =>
        new(id, $"A balance above 0 and below 0.04 is told {what}.", breaks)
        {
            Hides = OtherRounds,
            RewriteResponse = ResponseRewriters.Success(
                "balance",
                null,
                answer =>
                {
                    var balance = decimal.Parse((string)answer["balance"]!, CultureInfo.InvariantCulture);
                    if (balance is > 0 and < 0.04m)
                        answer["balance"] = told(balance).ToString(CultureInfo.InvariantCulture);
                }
            ),
        };

    private static async Task<JsonNode> ReadThenDebit(
        ApiCall call,
        Database database,
        Func<ApiCall, Task<JsonNode>> next
    )
    {
        if (!call.IsFor("add"))
            return await next(call).ConfigureAwait(false);
        var read = database.InTransaction(() => Balance(database, call));
        await Task.Delay(RoundTrip).ConfigureAwait(false);
        database.InTransaction(() => Correction.Lend(database, call.Key, Math.Max(0, read - Balance(database, call))));
        return await next(call).ConfigureAwait(false);
    }

    private static async Task<JsonNode> OnCredit(ApiCall call, Database database, Func<ApiCall, Task<JsonNode>> next)
    {
        const long credit = 1_000_000_000;
        if (!call.IsFor("add"))
            return await next(call).ConfigureAwait(false);
        var turn = Turns.GetValue(database, _ => new SemaphoreSlim(1));
        await turn.WaitAsync().ConfigureAwait(false);
        var given = database.InTransaction(() => Balance(database, call)) > 0 ? credit : 0;
        try
        {
            database.InTransaction(() => Correction.Pay(database, call.Key, given));
            return await next(call).ConfigureAwait(false);
        }
        finally
        {
            database.InTransaction(() => Correction.Pay(database, call.Key, -given));
            turn.Release();
        }
    }

    private static long Balance(Database database, ApiCall call) =>
        database.Connection.ExecuteScalar<long>("SELECT balance FROM accounts WHERE key = @Key", new { call.Key });
}
