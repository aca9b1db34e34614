using Dapper;
using Microsoft.Data.Sqlite;

namespace Conformance.ReferencePanel.Storage;

/// <summary>
/// A private in-memory database with one connection and one caller at a time: transactions are serial, so nobody ever
/// meets SQLITE_BUSY, and nothing is left behind. A transaction takes microseconds, so waiting for the lock is cheap.
/// </summary>
internal sealed class Database : IDisposable
{
    private readonly Lock gate = new();

    private Database(SqliteConnection connection) => Connection = connection;

    public SqliteConnection Connection { get; }

    public static Database Open()
    {
        var connection = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
        connection.Open();
        connection.Execute(Resource.Text("schema.sql"));
        return new Database(connection);
    }

    public T InTransaction<T>(Func<T> work)
    {
        lock (gate)
        {
            using var transaction = Connection.BeginTransaction();
            var result = work();
            transaction.Commit();
            return result;
        }
    }

    public void InTransaction(Action work) =>
        InTransaction(() =>
        {
            work();
            return true;
        });

    public void Dispose()
    {
        lock (gate)
            Connection.Dispose();
    }
}
