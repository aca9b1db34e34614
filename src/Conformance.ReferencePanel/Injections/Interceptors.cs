using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Refusals;
using Conformance.ReferencePanel.Storage;
using Dapper;

namespace Conformance.ReferencePanel.Injections;

/// <summary>Makes interceptors that act on some requests and pass all others on unchanged.</summary>
internal static class Interceptors
{
    /// <summary>Answers another request in the place of the one that was sent.</summary>
    public static RequestInterceptor Rewrite(Func<ApiCall, bool> when, Func<ApiCall, ApiCall> rewrite) =>
        (call, _, next) =>
        {
            if (!when(call))
                return next(call);

            return next(rewrite(call));
        };

    /// <summary>Answers a request without asking the panel.</summary>
    public static RequestInterceptor Respond(Func<ApiCall, bool> when, Func<ApiCall, Database, JsonNode> answer) =>
        (call, database, next) =>
        {
            if (!when(call))
                return next(call);

            return Task.FromResult(database.InTransaction(() => answer(call, database)));
        };

    /// <summary>Replaces what the panel answers. A refusal stays as it is.</summary>
    /// <param name="when">For which requests; decided on the panel's state before the request.</param>
    /// <param name="rewrite">Returns the answer to send.</param>
    public static RequestInterceptor RewriteAnswer(
        Func<ApiCall, Database, bool> when,
        Func<JsonNode, JsonNode> rewrite
    ) =>
        async (call, database, next) =>
        {
            var applies = database.InTransaction(() => when(call, database));
            var answer = await next(call).ConfigureAwait(false);
            if (!applies)
                return answer;

            return rewrite(answer);
        };

    /// <summary>Refuses what the panel would answer.</summary>
    public static RequestInterceptor Refuse(Func<ApiCall, bool> when, RefusalKind kind) =>
        Respond(when, (_, _) => throw new RefusedException(kind));

    /// <summary>Intercepts only while a query returns a row.</summary>
    /// <param name="query">SQL; <c>@key</c>, <c>@order</c> and <c>@orders</c> are those of the request.</param>
    /// <param name="then">The interceptor to use then.</param>
    public static RequestInterceptor If(string query, RequestInterceptor then) =>
        (call, database, next) =>
        {
            var arguments = SqlEffect.Arguments(call);
            var found = database.InTransaction(() => database.Connection.ExecuteScalar<long?>(query, arguments));
            if (found is null)
                return next(call);

            return then(call, database, next);
        };

    /// <summary>Puts one interceptor around another.</summary>
    public static RequestInterceptor Nest(RequestInterceptor inner, RequestInterceptor outer) =>
        (call, database, next) => outer(call, database, passed => inner(passed, database, next));
}
