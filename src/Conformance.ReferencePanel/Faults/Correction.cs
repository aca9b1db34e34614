using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Storage;
using Dapper;

namespace Conformance.ReferencePanel.Faults;

/// <summary>
/// Money that a race leaves on an account by mistake. It is taken back once the balance was asked for, so that the
/// account is the same for the next client.
/// </summary>
internal static class Correction
{
    public const string SetupSql = """
        PRAGMA ignore_check_constraints = ON;
        CREATE TABLE lent (key TEXT NOT NULL, amount INTEGER NOT NULL);
        """;

    /// <summary>Takes back what was lent, after the balance was told.</summary>
    public static RequestInterceptor AfterTheBalance { get; } =
        SqlEffect.After(
            call => call.IsFor("balance"),
            """
            UPDATE accounts
            SET balance = balance - (SELECT coalesce(sum(amount), 0) FROM lent WHERE key = @key) WHERE key = @key;
            DELETE FROM lent WHERE key = @key;
            """
        );

    /// <summary>Pays money to an account, for good. Called within a transaction.</summary>
    public static void Pay(Database database, string? key, long amount) =>
        database.Connection.Execute(
            "UPDATE accounts SET balance = balance + @amount WHERE key = @key",
            new { key, amount }
        );

    /// <summary>Pays money to an account until its balance was asked for. Called within a transaction.</summary>
    public static void Lend(Database database, string? key, long amount)
    {
        Pay(database, key, amount);
        database.Connection.Execute("INSERT INTO lent VALUES (@key, @amount)", new { key = key ?? "", amount });
    }
}
