using Dapper;
using Microsoft.Data.Sqlite;

namespace Conformance.ReferencePanel.Services;

internal sealed class ServiceStore(SqliteConnection connection)
{
    public IEnumerable<Service> All() => connection.Query<Service>("SELECT * FROM services ORDER BY id");

    public Service? Find(long id) =>
        connection.QueryFirstOrDefault<Service>("SELECT * FROM services WHERE id = @id", new { id });

    public void Insert(Service service) =>
        connection.Execute(
            """
            INSERT INTO services (id, type, category, name, rate, min, max, refillable, cancelable, outcome)
            VALUES (@Id, @Type, @Category, @Name, @Rate, @Min, @Max, @Refillable, @Cancelable, @Ending)
            """,
            new
            {
                service.Id,
                service.Type,
                service.Category,
                service.Name,
                service.Rate,
                service.Min,
                service.Max,
                service.Refillable,
                service.Cancelable,
                Ending = service.Outcome.ToString(),
            }
        );
}
