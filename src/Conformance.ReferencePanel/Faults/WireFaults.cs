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
                Leave = Garbled(plain =>
                    plain with
                    {
                        Bytes = Encoding.Latin1.GetBytes(Json(plain)[..^1] + ",\"é\"]"),
                    }
                ),
            },
            new("wire.utf-16", "An answer comes as UTF-16.", Utf8)
            {
                Leave = Garbled(plain =>
                    plain with
                    {
                        Bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Json(plain))],
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
                Leave = On.Reply(
                    asked =>
                        asked.Call is { } call
                        && call.Is("status", "order")
                        && call.Text("order") == $"{DemoAccounts.FundedOrder}",
                    plain => plain with { Bytes = Encoding.UTF8.GetBytes(Json(plain)[..^1] + ",\"currency\":\"USD\"}") }
                ),
            },
        ];

    private static IEnumerable<Fault> Heads() =>
        [
            new("wire.content-type-html", "Answers are sent as HTML.", Type)
            {
                Leave = (_, plain) => plain with { ContentType = "text/html; charset=UTF-8" },
            },
            new("wire.content-type-missing", "An answer has no content type.", Type)
            {
                Leave = Garbled(plain => plain with { ContentType = null }),
            },
            new("wire.content-type-of-errors", "Errors are sent as plain text.", Type)
            {
                Leave = (_, plain) => plain.Refusal is null ? plain : plain with { ContentType = "text/plain" },
            },
            .. RedirectCodes.Select(code => new Fault(
                $"wire.redirect-{code}",
                $"An answer redirects with a {code}.",
                NoRedirect
            )
            {
                Leave = On.Reply(
                    asked =>
                        asked.Call is { } call && call.Is("refill", "order") && call.Text("order") == Certified.First,
                    plain =>
                        plain.Refusal is RefusalKind.NotRefillable
                            ? plain.With("Location", "https://example.com/login") with
                            {
                                Code = code,
                            }
                            : plain
                ),
            }),
            .. ErrorCodes.Select(code => new Fault(
                $"wire.success-with-{code}",
                $"What is not refused is answered with a {code}.",
                Success
            )
            {
                Leave = On.Reply(
                    asked =>
                        asked.Call is { } call
                        && call.Is("status", "order")
                        && call.Text("order") == $"{DemoAccounts.FundedOrder}",
                    plain => plain with { Code = code }
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
                Leave = Garbled(plain => plain with { Body = null }),
            },
            new(
                "wire.null-for-want-of-money",
                "An order that the account cannot pay for is answered by `null`.",
                NeverNull,
                "add.answer-is-an-object"
            )
            {
                Leave = (asked, plain) =>
                    plain.Refusal is RefusalKind.NotEnoughFunds && Certified.Races(asked.Call!)
                        ? plain with
                        {
                            Code = 200,
                            Body = null,
                            Refusal = null,
                        }
                        : plain,
            },
            new("wire.null-after-the-rate-limit", "The first answer after the rate limit is `null`.", NeverNull)
            {
                In = dialect => !dialect.RateLimit.IsNone,
                Opening = "CREATE TABLE limited (once INTEGER);",
                Around = Effect.Both(
                    Effect.OfRefusal(
                        call => call.Key == DemoAccounts.Funded && call.Is("balance"),
                        "INSERT INTO limited VALUES (1)"
                    ),
                    Effect.If("DELETE FROM limited RETURNING once", (_, _, _) => Task.FromResult<JsonNode>(null!))
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
                asked =>
                    asked.Call is not null
                    && asked.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) is true,
                _ => true
            ),
            new("wire.get-refused", "GET is refused, although it is documented.", "wire.get-works")
            {
                In = dialect => dialect.Methods.Contains(HttpMethods.Get),
                Leave = On.Reply(
                    asked => HttpMethods.IsGet(asked.Request.Method),
                    plain =>
                        plain.Refusal is null
                            ? plain with
                            {
                                Code = 405,
                                Body = new JsonObject { ["error"] = "Method not allowed" },
                                Refusal = RefusalKind.WrongMethod,
                            }
                            : plain
                ),
            },
            new(
                "wire.unknown-parameter-refused",
                "A parameter that the panel does not know is refused.",
                "wire.unknown-parameters-do-no-harm"
            )
            {
                Around = On.Refused(
                    call => call.Is("balance") && call.Parameters.Names.Except(["key", "action"]).Any(),
                    RefusalKind.InvalidParameter
                ),
            },
            new(
                "wire.unknown-parameter-turns-the-answer",
                "A parameter that the panel does not know makes another answer of it.",
                "wire.unknown-parameters-do-no-harm"
            )
            {
                Around = On.Call(
                    call => call.Is("balance") && call.Parameters.Names.Except(["key", "action"]).Any(),
                    (_, _) => new JsonObject()
                ),
            },
        ];

    private static IEnumerable<Fault> Turned(
        string slug,
        string what,
        string method,
        string breaks,
        Func<Dialect, bool> dialects
    ) => Pages(slug, what, breaks, asked => asked.Request.Method == method, dialects);

    private static IEnumerable<Fault> Pages(
        string slug,
        string what,
        string breaks,
        Func<Asked, bool> when,
        Func<Dialect, bool> dialects
    ) =>
        [
            new($"wire.{slug}-answered-by-a-page", $"{what} answered by an HTML page.", breaks)
            {
                In = dialects,
                Leave = On.Reply(
                    when,
                    plain => plain with { Code = 200, ContentType = "text/html", Bytes = Encoding.UTF8.GetBytes(Page) }
                ),
            },
            new($"wire.{slug}-answered-by-nothing", $"{what} answered without a body.", breaks)
            {
                In = dialects,
                Leave = On.Reply(when, plain => plain with { Code = 200, Bytes = [] }),
            },
        ];

    private static Fault Body(string slug, string what, Func<string, string> body, params string[] breaks) =>
        new($"wire.{slug}", what, breaks)
        {
            Leave = Garbled(plain => plain with { Bytes = Encoding.UTF8.GetBytes(body(Json(plain))) }),
        };

    /// <summary>Changes an answer that nothing else is judged by: what a batch says of the refill that was there before.</summary>
    private static Func<Asked, Outgoing, Outgoing> Garbled(Func<Outgoing, Outgoing> change) =>
        On.Reply(
            asked =>
                asked.Call is { } call
                && call.Is("refill_status", "refills")
                && call.Text("refills")!.StartsWith($"{DemoAccounts.FundedRefill},", StringComparison.Ordinal),
            change
        );

    private static string Json(Outgoing plain) => Encoding.UTF8.GetString(plain.Bytes);
}
