using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Storage;
using Dapper;

namespace Conformance.ReferencePanel.Faults;

/// <summary>Looks up whose orders and refills are. Called within a transaction.</summary>
/// <param name="table">The table of the ids: <c>orders</c> or <c>refills</c>.</param>
internal sealed class Ownership(string table)
{
    public static readonly Ownership Orders = new("orders"),
        Refills = new("refills");

    /// <summary>Whether an account has a key.</summary>
    public static bool IsKnown(Database database, string? key) =>
        database.Connection.ExecuteScalar<bool>("SELECT count(*) FROM accounts WHERE key = @key", new { key });

    /// <summary>The key of the account that an id belongs to; null where it is nobody's.</summary>
    public string? KeyOf(Database database, string? id) =>
        database.Connection.ExecuteScalar<string?>(
            $"SELECT a.key FROM {table} t JOIN accounts a ON a.id = t.account_id WHERE t.id = @number",
            new { number = WholeNumber.Read(id) }
        );

    public Owner OwnerOf(Database database, ApiCall call, string? id)
    {
        var key = KeyOf(database, id);
        if (key is null)
            return Owner.Nobody;

        return key == call.Key ? Owner.Self : Owner.Another;
    }

    /// <summary>The first id that the account has; null where it has none.</summary>
    public string? FirstOf(Database database, string? key) =>
        database.Connection.ExecuteScalar<string?>(
            $"SELECT min(t.id) FROM {table} t JOIN accounts a ON a.id = t.account_id WHERE a.key = @key",
            new { key }
        );
}
