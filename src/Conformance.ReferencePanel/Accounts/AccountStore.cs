using Dapper;
using Microsoft.Data.Sqlite;

namespace Conformance.ReferencePanel.Accounts;

/// <summary>The accounts and their balances. Nothing else moves money.</summary>
internal sealed class AccountStore(SqliteConnection connection)
{
    /// <summary>Finds an account by its key, compared byte by byte: SQLite's default collation.</summary>
    public CustomerAccount? Find(string? key)
    {
        if (key is null)
            return null;

        const string query = "SELECT id, key, suspended FROM accounts WHERE key = @key";
        return connection.QueryFirstOrDefault<CustomerAccount>(query, new { key });
    }

    public long Open(string key, long balance, bool suspended = false) =>
        connection.ExecuteScalar<long>(
            "INSERT INTO accounts (key, balance, suspended) VALUES (@key, @balance, @suspended) RETURNING id",
            new
            {
                key,
                balance,
                suspended,
            }
        );

    public long Balance(long account) =>
        connection.ExecuteScalar<long>("SELECT balance FROM accounts WHERE id = @account", new { account });

    /// <summary>Compares and debits in one statement, so that no one can spend the same money in between.</summary>
    public bool TryDebit(long account, long amount) =>
        connection.Execute(
            "UPDATE accounts SET balance = balance - @amount WHERE id = @account AND balance >= @amount",
            new { account, amount }
        ) == 1;

    public void Credit(long account, long amount) =>
        connection.Execute(
            "UPDATE accounts SET balance = balance + @amount WHERE id = @account",
            new { account, amount }
        );
}
