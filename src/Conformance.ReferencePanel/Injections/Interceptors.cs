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
    /// <param name="rewrite">
    /// Returns the answer to send, which may be the one that it got. It sees the panel's state after the request.
    /// </param>
    public static RequestInterceptor RewriteAnswer(Func<ApiCall, Database, JsonNode, JsonNode> rewrite) =>
        async (call, database, next) =>
        {
            var answer = await next(call).ConfigureAwait(false);
            return database.InTransaction(() => rewrite(call, database, answer));
        };

    /// <summary>Replaces what the panel answers to some requests. A refusal stays as it is.</summary>
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

    /// <summary>Answers some requests in the place of a refusal, or refuses them otherwise.</summary>
    /// <param name="when">Which refusals; decided on the panel's state after the request.</param>
    /// <param name="instead">Returns the answer, or throws another refusal.</param>
    public static RequestInterceptor InPlaceOfRefusal(
        Func<ApiCall, Database, RefusedException, bool> when,
        Func<RefusedException, JsonNode> instead
    ) =>
        async (call, database, next) =>
        {
            try
            {
                return await next(call).ConfigureAwait(false);
            }
            catch (RefusedException refused)
            {
                if (!database.InTransaction(() => when(call, database, refused)))
                    throw;

                return instead(refused);
            }
        };

    /// <summary>Refuses what the panel would answer. A bad key is refused as ever.</summary>
    public static RequestInterceptor Refuse(Func<ApiCall, bool> when, RefusalKind kind) =>
        If(
            "SELECT 1 FROM accounts WHERE key = @key AND NOT suspended",
            Respond(when, (_, _) => throw new RefusedException(kind))
        );

    /// <summary>Intercepts only while a query returns a row.</summary>
    /// <param name="query">
    /// SQL; <c>@key</c>, <c>@order</c>, <c>@orders</c>, <c>@refill</c>, <c>@service</c> and <c>@quantity</c> are those of the request.
    /// </param>
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
