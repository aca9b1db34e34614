using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Refusals;
using Conformance.ReferencePanel.Storage;
using Dapper;

namespace Conformance.ReferencePanel.Injections;

/// <summary>
/// Makes interceptors that change the panel's state by SQL when some requests come. In the SQL, <c>@key</c>,
/// <c>@order</c>, <c>@orders</c>, <c>@refill</c>, <c>@service</c> and <c>@quantity</c> are those of the request.
/// </summary>
internal static class SqlEffect
{
    /// <summary>Runs SQL before a request is answered.</summary>
    public static RequestInterceptor Before(Func<ApiCall, bool> when, string sql) =>
        (call, database, next) =>
        {
            if (when(call))
                Run(database, call, sql);
            return next(call);
        };

    /// <summary>Runs SQL after a request was answered and not refused.</summary>
    public static RequestInterceptor After(Func<ApiCall, bool> when, string sql) =>
        async (call, database, next) =>
        {
            var answer = await next(call).ConfigureAwait(false);
            if (when(call))
                Run(database, call, sql);
            return answer;
        };

    /// <summary>Runs SQL after a request was refused, although it was.</summary>
    public static RequestInterceptor OnRefusal(Func<ApiCall, bool> when, string sql) =>
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

    public static object Arguments(ApiCall call) =>
        new
        {
            key = call.Key,
            order = call.Text("order"),
            orders = call.Text("orders"),
            refill = call.Text("refill"),
            service = call.Text("service"),
            quantity = call.Parameters.Number("quantity"),
        };

    private static void Run(Database database, ApiCall call, string sql) =>
        database.InTransaction(() => database.Connection.Execute(sql, Arguments(call)));
}
