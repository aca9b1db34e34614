using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Actions;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Hosting;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Orders;
using Conformance.ReferencePanel.RateLimiting;
using Conformance.ReferencePanel.Refills;
using Conformance.ReferencePanel.Services;
using Conformance.ReferencePanel.Storage;
using Dapper;

namespace Conformance.ReferencePanel;

/// <summary>Puts the parts of one panel together; nothing in it is shared with another one.</summary>
internal static class PanelBuilder
{
    public static Panel Build(PanelOptions options, ServerSettings settings, IReadOnlyList<Injection> injections)
    {
        var dialect = injections.Aggregate(
            KnownDialects.Get(options.Dialect),
            (dialect, injection) => injection.ConfigureDialect(dialect)
        );
        var database = Database.Open();
        var connection = database.Connection;
        var timeline = new Timeline(options.Clock, options.Speed);

        var services = new ServiceStore(connection);
        var accounts = new AccountStore(connection);
        var orders = new OrderStore(connection, timeline, new StartCounts(options.Seed));
        var refills = new RefillStore(connection, timeline);
        var settlement = new Settlement(orders, accounts, timeline);
        database.InTransaction(() =>
        {
            new InitialState(dialect, services, accounts, orders, refills).Write();
            foreach (var sql in injections.Select(injection => injection.SetupSql).OfType<string>())
                connection.Execute(sql);
        });

        IReadOnlyList<IPanelAction> actions =
        [
            new ServicesAction(services, dialect.Responses),
            new BalanceAction(accounts, dialect.Responses),
            new AddAction(services, accounts, orders),
            new StatusAction(orders, timeline, dialect),
            new RefillAction(orders, refills, dialect),
            new RefillStatusAction(refills, timeline, dialect),
            new CancelAction(orders, settlement, timeline, dialect),
        ];
        var limit = settings.RateLimit ?? dialect.RateLimit;
        return new Panel(
            dialect,
            database,
            accounts,
            settlement,
            new SlidingWindowLimiter(limit, options.Clock),
            actions,
            injections
        );
    }
}
