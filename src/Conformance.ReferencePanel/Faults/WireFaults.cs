using System.Text;
using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;
using Conformance.ReferencePanel.Storage;
using Dapper;

namespace Conformance.ReferencePanel.Faults;

internal static class WireFaults
{
    private const string Parse = "wire.answers-parse-from-the-first-byte",
        Utf8 = "wire.answers-are-utf-8",
        Type = "wire.content-type-is-json",
        NoRedirect = "wire.no-redirect",
        Duplicates = "wire.no-duplicate-members",
        NeverNull = "wire.answers-are-never-null",
        Success = "wire.success-is-2xx",
        Page = "<!DOCTYPE html><html><body><h1>Whoops, looks like something went wrong.</h1></body></html>";

    private static readonly int[] RedirectCodes = [301, 302, 307],
        ErrorCodes = [400, 404, 500];

    public static IReadOnlyList<Fault> All { get; } = [.. Bodies(), .. Heads(), .. Nulls(), .. Manners()];

    private static IEnumerable<Fault> Bodies() =>
        [
            Body("html-page", "an HTML page stands in the place of JSON", _ => Page, Parse),
            Body(
                "warning-before-the-json",
                "a warning stands before the JSON",
                json => $"<br /><b>Warning</b>: Undefined index<br />{json}",
                Parse
            ),
            Body("notice-after-the-json", "a notice stands after the JSON", json => json + "<!-- 0.01 s -->", Parse),
            Body("two-values", "the answer is two JSON values", json => json + json, Parse),
            Body("truncated", "the answer ends in its middle", json => json[..(json.Length / 2)], Parse),
            Body("empty", "the answer is empty", _ => "", Parse),
            Body("single-quotes", "the answer has single quotes", json => json.Replace('"', '\''), Parse),
            Body("comma-at-the-end", "a comma follows the last entry", json => json[..^1] + ",]", Parse),
            Body("byte-order-mark", "the answer begins with a byte order mark", json => "\uFEFF" + json, Parse, Utf8),
            new("wire.latin-1", AmongRefills("the answer has an accent in Latin-1"), Utf8)
            {
                RewriteResponse = Garbled(response =>
                    response with
                    {
                        Bytes = Encoding.Latin1.GetBytes(Json(response)[..^1] + ",\"é\"]"),
                    }
                ),
            },
            new("wire.utf-16", AmongRefills("the answer comes as UTF-16"), Utf8)
            {
                RewriteResponse = Garbled(response =>
                    response with
                    {
                        Bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Json(response))],
                    }
                ),
            },
            Body(
                "member-twice",
                "a member stands twice in an entry",
                json => json.Replace("\"refill\":", "\"refill\":501,\"refill\":", StringComparison.Ordinal),
                Duplicates
            ),
            new(
                "wire.id-twice",
                "In the status of a Completed order, asked for alone, `currency` stands twice.",
                Duplicates
            )
            {
                RewriteResponse = Where(
                    IsCompletedAlone,
                    response =>
                        response with
                        {
                            Bytes = Encoding.UTF8.GetBytes(Json(response)[..^1] + ",\"currency\":\"USD\"}"),
                        }
                ),
            },
        ];

    private static IEnumerable<Fault> Heads() =>
        [
            new("wire.content-type-html", "Answers are sent as HTML.", Type)
            {
                RewriteResponse = (_, response) => response with { ContentType = "text/html; charset=UTF-8" },
            },
            new("wire.content-type-missing", AmongRefills("the answer has no content type"), Type)
            {
                RewriteResponse = Garbled(response => response with { ContentType = null }),
            },
            new("wire.content-type-of-errors", "Errors are sent as plain text.", Type)
            {
                RewriteResponse = ResponseRewriters.Refusals(
                    (_, _) => true,
                    response => response with { ContentType = "text/plain" }
                ),
            },
            .. RedirectCodes.Select(code => new Fault(
                $"wire.redirect-{code}",
                $"An order that cannot be refilled is answered by a redirect with a {code}, asked for alone.",
                NoRedirect
            )
            {
                RewriteResponse = ResponseRewriters.Refusals(
                    IsNotRefilled,
                    response => response.WithHeader("Location", "https://example.com/login") with { StatusCode = code }
                ),
            }),
            .. ErrorCodes.Select(code => new Fault(
                $"wire.success-with-{code}",
                $"The status of a Completed order, asked for alone, is answered with a {code}.",
                Success
            )
            {
                RewriteResponse = Where(IsCompletedAlone, response => response with { StatusCode = code }),
            }),
        ];

    /// <summary>What is no answer at all is not of the answer's shape either, but where no shape is known.</summary>
    private static IEnumerable<Fault> Nulls() =>
        [
            new(
                "wire.null-for-refills",
                AmongRefills("the answer is `null`"),
                NeverNull,
                "refill-status.batch-is-an-array"
            )
            {
                RewriteResponse = Garbled(response => response with { Body = null }),
            },
            new(
                "wire.null-for-want-of-money",
                "An order that costs more than what an account has is answered by `null`, if it has some.",
                NeverNull,
                "add.answer-is-an-object"
            )
            {
                Intercept = AddFaults.Unpaid(() => null!),
            },
            new(
                "wire.null-after-the-rate-limit",
                "A key's first answer after the rate limit refused it is `null`.",
                NeverNull
            )
            {
                AppliesTo = dialect => !dialect.RateLimit.IsNone,
                SetupSql = "CREATE TABLE limited (key TEXT PRIMARY KEY);",
                Intercept = NullAfterTheLimit,
            },
        ];

    private static IEnumerable<Fault> Manners() =>
        [
            .. Turned(
                "get",
                "GET is",
                HttpMethods.Get,
                "wire.get-is-answered-in-json",
                dialect => !dialect.Methods.Contains(HttpMethods.Get)
            ),
            .. Turned(
                "put",
                "A method that nobody knows is",
                HttpMethods.Put,
                "wire.wrong-method-is-answered-in-json",
                _ => true
            ),
            .. Pages(
                "json-body",
                "A JSON body is",
                "wire.json-body-is-answered-in-json",
                received =>
                    received.Call is not null
                    && received.Http.ContentType?.StartsWith("application/json", StringComparison.Ordinal) is true,
                _ => true
            ),
            new("wire.get-refused", "GET is refused, although it is documented.", "wire.get-works")
            {
                AppliesTo = dialect => dialect.Methods.Contains(HttpMethods.Get),
                RewriteResponse = RefuseGet,
            },
            new(
                "wire.unknown-parameter-refused",
                "`balance` with a parameter that the panel does not know is refused.",
                "wire.unknown-parameters-do-no-harm"
            )
            {
                Intercept = Interceptors.Refuse(
                    call => call.IsFor("balance") && call.Parameters.Names.Except(["key", "action"]).Any(),
                    RefusalKind.InvalidParameter
                ),
            },
            new(
                "wire.unknown-parameter-turns-the-answer",
                "`balance` with a parameter that the panel does not know is answered by an empty object.",
                "wire.unknown-parameters-do-no-harm"
            )
            {
                Intercept = Interceptors.Respond(
                    call => call.IsFor("balance") && call.Parameters.Names.Except(["key", "action"]).Any(),
                    (_, _) => new JsonObject()
                ),
            },
        ];

    private static bool IsNotRefilled(ReceivedRequest received, OutgoingResponse response) =>
        response.Refusal is RefusalKind.NotRefillable && received.Matches(call => call.IsFor("refill", "order"));

    private static async Task<JsonNode> NullAfterTheLimit(
        ApiCall call,
        Database database,
        Func<ApiCall, Task<JsonNode>> next
    )
    {
        try
        {
            var answer = await next(call).ConfigureAwait(false);
            return Run("DELETE FROM limited WHERE key = @Key") > 0 ? null! : answer;
        }
        catch (RefusedException refused) when (refused.Kind is RefusalKind.RateLimited)
        {
            Run("INSERT OR IGNORE INTO limited SELECT key FROM accounts WHERE key = @Key");
            throw;
        }

        int Run(string sql) => database.InTransaction(() => database.Connection.Execute(sql, new { call.Key }));
    }

    private static OutgoingResponse RefuseGet(ReceivedRequest received, OutgoingResponse response)
    {
        if (response.Refusal is not null || !HttpMethods.IsGet(received.Http.Method))
            return response;

        return response.WithError("Method not allowed") with
        {
            StatusCode = StatusCodes.Status405MethodNotAllowed,
            Refusal = RefusalKind.WrongMethod,
        };
    }

    private static IEnumerable<Fault> Turned(
        string slug,
        string what,
        string method,
        string breaks,
        Func<PanelDialect, bool> dialects
    ) => Pages(slug, what, breaks, received => received.Http.Method == method, dialects);

    private static IEnumerable<Fault> Pages(
        string slug,
        string what,
        string breaks,
        Func<ReceivedRequest, bool> when,
        Func<PanelDialect, bool> dialects
    ) =>
        [
            new($"wire.{slug}-answered-by-a-page", $"{what} answered by an HTML page.", breaks)
            {
                AppliesTo = dialects,
                RewriteResponse = ResponseRewriters.When(
                    when,
                    response =>
                        response with
                        {
                            StatusCode = 200,
                            ContentType = "text/html",
                            Bytes = Encoding.UTF8.GetBytes(Page),
                        }
                ),
            },
            new($"wire.{slug}-answered-by-nothing", $"{what} answered without a body.", breaks)
            {
                AppliesTo = dialects,
                RewriteResponse = ResponseRewriters.When(
                    when,
                    response => response with { StatusCode = 200, Bytes = [] }
                ),
            },
        ];

    private static Fault Body(string slug, string what, Func<string, string> body, params string[] breaks) =>
        new($"wire.{slug}", AmongRefills(what), breaks)
        {
            RewriteResponse = Garbled(response =>
                response with
                {
                    Bytes = Encoding.UTF8.GetBytes(body(Json(response))),
                }
            ),
        };

    /// <summary>What is wrong with an answer by which nothing else is checked, as a sentence.</summary>
    private static string AmongRefills(string what) =>
        $"Where several refills are asked for and one is Completed, {what}.";

    /// <summary>Changes an answer by which nothing else is checked.</summary>
    private static ResponseRewriter Garbled(Func<OutgoingResponse, OutgoingResponse> change) =>
        Where(IsCompletedRefillAmongOthers, change);

    private static ResponseRewriter Where(
        Func<ApiCall, JsonNode, bool> when,
        Func<OutgoingResponse, OutgoingResponse> change
    ) =>
        (received, response) =>
            response is { Refusal: null, Body: { } body } && received.Matches(call => when(call, body))
                ? change(response)
                : response;

    private static bool IsCompletedAlone(ApiCall call, JsonNode answer) =>
        call.IsFor("status", "order") && BatchAction.IsCompleted(answer);

    private static bool IsCompletedRefillAmongOthers(ApiCall call, JsonNode answer) =>
        call.IsFor("refill_status") && answer is JsonArray entries && entries.Any(BatchAction.IsCompleted);

    private static string Json(OutgoingResponse response) => Encoding.UTF8.GetString(response.Bytes);
}
