using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Refusals;
using Conformance.ReferencePanel.Storage;
using Dapper;

namespace Conformance.ReferencePanel.Injections;

/// <summary>What a request does to the panel's state, or what that state does to it. In SQL, <c>@key</c>, <c>@order</c> and <c>@orders</c> are those of the request.</summary>
internal static class Effect
{
    /// <summary>Runs SQL before a request is answered.</summary>
    public static Around Before(Func<Call, bool> when, string sql) =>
        (call, database, next) =>
        {
            if (when(call))
                Run(database, call, sql);
            return next(call);
        };

    /// <summary>Runs SQL after a request was answered and not refused.</summary>
    public static Around After(Func<Call, bool> when, string sql) =>
        async (call, database, next) =>
        {
            var answer = await next(call).ConfigureAwait(false);
            if (when(call))
                Run(database, call, sql);
            return answer;
        };

    /// <summary>Runs SQL although a request was refused.</summary>
    public static Around OfRefusal(Func<Call, bool> when, string sql) =>
        async (call, database, next) =>
        {
            try
            {
                return await next(call).ConfigureAwait(false);
            }
            catch (RefusedException) when (when(call))
            {
                Run(database, call, sql);
                throw;
            }
        };

    /// <summary>Does it only while a query gives something.</summary>
    public static Around If(string query, Around then) =>
        (call, database, next) =>
            database.InTransaction(() => database.Connection.ExecuteScalar<long?>(query, Of(call))) is null
                ? next(call)
                : then(call, database, next);

    /// <summary>Does the one around the other.</summary>
    public static Around Both(Around inner, Around outer) =>
        (call, database, next) => outer(call, database, asked => inner(asked, database, next));

    private static void Run(Database database, Call call, string sql) =>
        database.InTransaction(() => database.Connection.Execute(sql, Of(call)));

    private static object Of(Call call) =>
        new
        {
            key = call.Key,
            order = call.Text("order"),
            orders = call.Text("orders"),
        };
}
