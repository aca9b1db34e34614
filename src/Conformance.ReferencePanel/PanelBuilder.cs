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

/// <summary>Puts the parts of one panel together. Two panels share nothing.</summary>
internal static class PanelBuilder
{
    public static Panel Build(PanelOptions options, ServerSettings settings, IReadOnlyList<Injection> injections)
    {
        var dialect = ConfigureDialect(KnownDialects.Get(options.Dialect), injections);
        var database = Database.Open();
        var timeline = new Timeline(options.Clock, options.Speed);
        var stores = Stores.In(database, timeline, options.Seed);
        var settlement = new Settlement(stores.Orders, stores.Accounts, timeline);
        WriteInitialState(database, dialect, stores, injections);

        var limit = settings.RateLimit ?? dialect.RateLimit;
        return new Panel(
            dialect,
            database,
            stores.Accounts,
            settlement,
            new SlidingWindowLimiter(limit, options.Clock),
            Actions(dialect, stores, settlement, timeline),
            injections
        );
    }

    private static PanelDialect ConfigureDialect(PanelDialect dialect, IReadOnlyList<Injection> injections)
    {
        foreach (var injection in injections)
            dialect = injection.ConfigureDialect(dialect);
        return dialect;
    }

    private static void WriteInitialState(
        Database database,
        PanelDialect dialect,
        Stores stores,
        IReadOnlyList<Injection> injections
    ) =>
        database.InTransaction(() =>
        {
            new InitialState(dialect, stores.Services, stores.Accounts, stores.Orders, stores.Refills).Write();
            foreach (var sql in injections.Select(injection => injection.SetupSql).OfType<string>())
                database.Connection.Execute(sql);
        });

    private static IReadOnlyList<IPanelAction> Actions(
        PanelDialect dialect,
        Stores stores,
        Settlement settlement,
        Timeline timeline
    ) =>
        [
            new ServicesAction(stores.Services, dialect.Responses),
            new BalanceAction(stores.Accounts, dialect.Responses),
            new AddAction(stores.Services, stores.Accounts, stores.Orders),
            new StatusAction(stores.Orders, timeline, dialect),
            new RefillAction(stores.Orders, stores.Refills, dialect),
            new RefillStatusAction(stores.Refills, timeline, dialect),
            new CancelAction(stores.Orders, settlement, timeline, dialect),
        ];

    private sealed record Stores(ServiceStore Services, AccountStore Accounts, OrderStore Orders, RefillStore Refills)
    {
        public static Stores In(Database database, Timeline timeline, int seed)
        {
            var connection = database.Connection;
            return new Stores(
                new ServiceStore(connection),
                new AccountStore(connection),
                new OrderStore(connection, timeline, new StartCounts(seed)),
                new RefillStore(connection, timeline)
            );
        }
    }
}
