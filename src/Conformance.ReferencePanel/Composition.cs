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
internal static class Composition
{
    public static Panel Compose(PanelOptions options, ServerSettings settings, IReadOnlyList<Quirk> quirks)
    {
        var dialect = quirks.Aggregate(KnownDialects.Named(options.Dialect), (plain, quirk) => quirk.Dialect(plain));
        var database = Database.Open();
        var connection = database.Connection;
        var timeline = new Timeline(options.Clock, options.Speed);

        var services = new ServiceList(connection);
        var ledger = new Ledger(connection);
        var orders = new OrderBook(connection, timeline, new StartCounts(options.Seed));
        var refills = new RefillBook(connection, timeline);
        var settlement = new Settlement(orders, ledger, timeline);
        database.InTransaction(() =>
        {
            new OpeningState(dialect, services, ledger, orders, refills).Write();
            foreach (var sql in quirks.Select(quirk => quirk.Opening).OfType<string>())
                connection.Execute(sql);
        });

        IReadOnlyList<IPanelAction> actions =
        [
            new ServicesAction(services, dialect.Shapes),
            new BalanceAction(ledger, dialect.Shapes),
            new AddAction(services, ledger, orders),
            new StatusAction(orders, timeline, dialect),
            new RefillAction(orders, refills, dialect),
            new RefillStatusAction(refills, timeline, dialect),
            new CancelAction(orders, settlement, timeline, dialect),
        ];
        var limit = settings.RateLimit ?? dialect.RateLimit;
        return new Panel(
            dialect,
            database,
            ledger,
            settlement,
            new RequestLimiter(limit, options.Clock),
            actions,
            quirks
        );
    }
}
