using System.Text;
using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;

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
            Body("html-page", "An answer is an HTML page.", _ => Page, Parse),
            Body(
                "warning-before-the-json",
                "A warning stands before the JSON.",
                json => $"<br /><b>Warning</b>: Undefined index<br />{json}",
                Parse
            ),
            Body("notice-after-the-json", "A notice stands after the JSON.", json => json + "<!-- 0.01 s -->", Parse),
            Body("two-values", "An answer is two JSON values.", json => json + json, Parse),
            Body("truncated", "An answer ends in its middle.", json => json[..(json.Length / 2)], Parse),
            Body("empty", "An answer is empty.", _ => "", Parse),
            Body("single-quotes", "An answer has single quotes.", json => json.Replace('"', '\''), Parse),
            Body("comma-at-the-end", "A comma follows the last entry.", json => json[..^1] + ",]", Parse),
            Body("byte-order-mark", "An answer begins with a byte order mark.", json => "\uFEFF" + json, Parse, Utf8),
            new("wire.latin-1", "A name with an accent comes as Latin-1.", Utf8)
            {
                RewriteResponse = Garbled(response =>
                    response with
                    {
                        Bytes = Encoding.Latin1.GetBytes(Json(response)[..^1] + ",\"é\"]"),
                    }
                ),
            },
            new("wire.utf-16", "An answer comes as UTF-16.", Utf8)
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
                "A member stands twice in an entry.",
                json => json.Replace("\"refill\":", "\"refill\":501,\"refill\":", StringComparison.Ordinal),
                Duplicates
            ),
            new("wire.id-twice", "A member stands twice in an answer.", Duplicates)
            {
                RewriteResponse = ResponseRewriters.When(
                    received =>
                        received.Call is { } call
                        && call.IsFor("status", "order")
                        && call.Text("order") == $"{DemoAccounts.FundedOrder}",
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
            new("wire.content-type-missing", "An answer has no content type.", Type)
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
                $"An answer redirects with a {code}.",
                NoRedirect
            )
            {
                RewriteResponse = ResponseRewriters.Refusals(
                    IsEarlyRefill,
                    response => response.WithHeader("Location", "https://example.com/login") with { StatusCode = code }
                ),
            }),
            .. ErrorCodes.Select(code => new Fault(
                $"wire.success-with-{code}",
                $"What is not refused is answered with a {code}.",
                Success
            )
            {
                RewriteResponse = ResponseRewriters.When(
                    received =>
                        received.Call is { } call
                        && call.IsFor("status", "order")
                        && call.Text("order") == $"{DemoAccounts.FundedOrder}",
                    response => response with { StatusCode = code }
                ),
            }),
        ];

    /// <summary>What is no answer at all is not of the answer's shape either, but where no shape is known.</summary>
    private static IEnumerable<Fault> Nulls() =>
        [
            new(
                "wire.null-for-refills",
                "Refills are answered by `null`.",
                NeverNull,
                "refill-status.batch-is-an-array"
            )
            {
                RewriteResponse = Garbled(response => response with { Body = null }),
            },
            new(
                "wire.null-for-want-of-money",
                "An order that the account cannot pay for is answered by `null`.",
                NeverNull,
                "add.answer-is-an-object"
            )
            {
                RewriteResponse = ResponseRewriters.Refusals(
                    CertificationOrders.IsUnpaidRaceOrder,
                    response => response.AsSuccess(null)
                ),
            },
            new("wire.null-after-the-rate-limit", "The first answer after the rate limit is `null`.", NeverNull)
            {
                AppliesTo = dialect => !dialect.RateLimit.IsNone,
                SetupSql = "CREATE TABLE limited (once INTEGER);",
                Intercept = Interceptors.Nest(
                    SqlEffect.OnRefusal(
                        call => call.Key == DemoAccounts.Funded && call.IsFor("balance"),
                        "INSERT INTO limited VALUES (1)"
                    ),
                    Interceptors.If("DELETE FROM limited RETURNING once", (_, _, _) => Task.FromResult<JsonNode>(null!))
                ),
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
                "A parameter that the panel does not know is refused.",
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
                "A parameter that the panel does not know makes another answer of it.",
                "wire.unknown-parameters-do-no-harm"
            )
            {
                Intercept = Interceptors.Respond(
                    call => call.IsFor("balance") && call.Parameters.Names.Except(["key", "action"]).Any(),
                    (_, _) => new JsonObject()
                ),
            },
        ];

    /// <summary>Whether a refill of the first order is refused, because that order is not completed.</summary>
    private static bool IsEarlyRefill(ReceivedRequest received, OutgoingResponse response) =>
        response.Refusal is RefusalKind.NotRefillable
        && received.Matches(call => call.IsFor("refill", "order") && call.Text("order") == CertificationOrders.First);

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
        new($"wire.{slug}", what, breaks)
        {
            RewriteResponse = Garbled(response =>
                response with
                {
                    Bytes = Encoding.UTF8.GetBytes(body(Json(response))),
                }
            ),
        };

    /// <summary>
    /// Changes an answer by which nothing else is checked: a batch with the refill of the initial state.
    /// </summary>
    private static ResponseRewriter Garbled(Func<OutgoingResponse, OutgoingResponse> change) =>
        ResponseRewriters.When(
            received =>
                received.Call is { } call
                && call.IsFor("refill_status", "refills")
                && call.Text("refills")!.StartsWith($"{DemoAccounts.FundedRefill},", StringComparison.Ordinal),
            change
        );

    private static string Json(OutgoingResponse response) => Encoding.UTF8.GetString(response.Bytes);
}
