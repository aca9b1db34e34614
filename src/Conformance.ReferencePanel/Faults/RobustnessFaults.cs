using System.Text;
using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Faults;

internal static class RobustnessFaults
{
    private const string Undocumented = "robustness.undocumented-actions-tell-nothing-of-others",
        Inside = "robustness.no-answer-shows-the-panels-inside",
        Key = "robustness.no-answer-repeats-the-key",
        Odd = "robustness.odd-action-names-get-an-error",
        Extreme = "robustness.extreme-numbers-as-ids-get-an-error",
        Malformed = "robustness.malformed-ids-find-nothing",
        Empty = "robustness.empty-request-gets-an-error",
        OverLong = "robustness.over-long-values-do-no-harm",
        Page = "<br />\n<b>Warning</b>: Array to string conversion";

    /// <summary>Longer than anything that a customer sends.</summary>
    private const int Long = 50_000;

    public static IReadOnlyList<Fault> All { get; } =
    [
        .. Reading(
            "array-value",
            "An array in the place of an action or an id",
            "robustness.array-valued-parameters-do-no-harm",
            Calls(call => !call.IsFor("add") && HasArray(call, "action", "order", "orders", "refill"))
        ),
        .. Reading(
            "over-long-value",
            "An action or an id of more than 50000 characters",
            OverLong,
            Calls(call => IsLong(call, "action", "order", "refill"))
        ),
        .. Reading(
            "broken-percent-encoding",
            "A percent sign without its two digits in a name or an order",
            "robustness.broken-percent-encoding-does-no-harm",
            Calls(call => call.Parameters.Names.Any(name => name.Contains('%')) || IsBrokenEncoding(call.Text("order")))
        ),
        .. Reading(
            "bytes-that-are-no-text",
            "An action of percent-encoded bytes that are not UTF-8",
            "robustness.broken-percent-encoding-does-no-harm",
            Calls(call => call.Action?.Contains('\uFFFD', StringComparison.Ordinal) is true || call.Action is "%ff%fe")
        ),
        .. Reading(
            "nul",
            "A NUL in an action or an order",
            "robustness.nul-in-a-value-does-no-harm",
            Calls(call => Holds(call, "\0", "action", "order"))
        ),
        .. Reading(
            "repeated-parameter",
            "A parameter that comes twice",
            "robustness.repeated-parameters-do-no-harm",
            Calls(call => call.Parameters.HasRepetition)
        ),
        .. Reading(
            "wrong-content-type",
            "A form that is said to be plain text",
            "robustness.wrong-content-type-does-no-harm",
            received => received.Http.ContentType is "text/plain"
        ),
        .. Reading(
            "no-content-type",
            "A form without a content type",
            "robustness.wrong-content-type-does-no-harm",
            received => HttpMethods.IsPost(received.Http.Method) && received.Http.ContentType is null
        ),
        .. Reading(
            "multipart-without-a-boundary",
            "A multipart form without a boundary",
            "robustness.wrong-content-type-does-no-harm",
            received => received.Http.ContentType is "multipart/form-data"
        ),
        .. Reading("empty-request", "A request without any parameter", Empty, IsEmpty),
        .. Reading(
            "odd-action",
            "An action `constructor` or `../index`",
            Odd,
            Calls(call => call.Action is "constructor" or "../index")
        ),
        .. Reading(
            "extreme-number",
            "A number beyond 64 bits as an order",
            Extreme,
            Calls(call => IsExtreme(call.Text("order")))
        ),
        .. Reading(
            "malformed-id",
            "A single quote in an order or a refill",
            Malformed,
            Calls(call => Holds(call, "'", "order", "refill"))
        ),
        .. Ordering(
            "array-in-an-order",
            "An array as the link or the quantity of an order",
            "robustness.array-valued-add-parameters-do-no-harm",
            call => HasArray(call, "link", "quantity")
        ),
        .. Ordering(
            "over-long-link",
            "A link of more than 50000 characters",
            "robustness.over-long-link-is-kept-or-refused",
            call => IsLong(call, "link")
        ),
        .. Ordering(
            "unicode-in-a-link",
            "A link with an emoji",
            "robustness.unicode-in-a-link-is-kept-or-refused",
            call => HoldsEmoji(call, "link")
        ),
        .. Ordering(
            "quotes-in-a-link",
            "A link with a double quote",
            "robustness.quotes-in-a-link-are-kept-or-refused",
            call => Holds(call, "\"", "link")
        ),
        .. Ordering(
            "line-break-in-a-link",
            "A link with a line break (\\r\\n)",
            "robustness.line-breaks-in-a-link-are-kept-or-refused",
            call => Holds(call, "\r\n", "link")
        ),
        .. Ordering(
            "markup-in-a-link",
            "A link with a `<`",
            "robustness.markup-in-a-link-is-kept-or-refused",
            call => Holds(call, "<", "link")
        ),
        .. Ordering(
                "emoji-in-comments",
                "A comment with an emoji",
                "robustness.any-text-in-comments-is-kept-or-refused",
                call => HoldsEmoji(call, "comments")
            )
            .Select(fault => fault with { AppliesTo = dialect => dialect.Sells("Custom Comments") }),
        .. Found(),
        .. Told(),
        .. Listed(),
        Null(
            "array-value",
            "An array in the place of an action",
            "robustness.array-valued-parameters-do-no-harm",
            Calls(call => HasArray(call, "action"))
        ),
        new(
            "robustness.over-long-value-drops-the-connection",
            "At an order of more than 50000 characters the connection is dropped.",
            OverLong
        )
        {
            RewriteResponse = ResponseRewriters.When(
                Calls(call => IsLong(call, "order")),
                response => response with { ConnectionDropped = true }
            ),
        },
        new(
            "robustness.one-at-a-time",
            "The panel reads one request after another, however slowly one arrives.",
            "robustness.slow-body-holds-up-nobody"
        )
        {
            ConfigureServer = settings => settings with { OneAtATime = true },
        },
    ];

    /// <summary>What is no id finds something, and what is no action does something.</summary>
    private static IEnumerable<Fault> Found() =>
        [
            FindsTheFirst(
                "robustness.sql-in-an-id",
                "A piece of SQL with OR as an order finds the account's first order.",
                Malformed,
                call => Holds(call, "OR", "order")
            ),
            FindsTheFirst(
                "robustness.wildcard-in-an-id",
                "A wildcard as an order finds the account's first order.",
                Malformed,
                call => call.Text("order") is "%"
            ),
            FindsTheFirst(
                "robustness.exponent-in-an-id",
                "`status` of an order in exponent notation tells that of the account's first order.",
                Extreme,
                call => call.IsFor("status") && IsExponent(call.Text("order"))
            ),
            new(
                "robustness.negative-id-canceled",
                "A cancellation that names a negative id is answered as if order 1 had been canceled.",
                Extreme
            )
            {
                Intercept = Interceptors.Respond(
                    call => call.IsFor("cancel") && Holds(call, "-", "orders"),
                    (_, _) => new JsonArray(new JsonObject { ["order"] = 1, ["cancel"] = 1 })
                ),
            },
            new("robustness.extreme-ids-left-out", "A cancellation that names a negative id has no entries.", Extreme)
            {
                Intercept = Interceptors.Respond(
                    call => call.IsFor("cancel") && Holds(call, "-", "orders"),
                    (_, _) => new JsonArray()
                ),
            },
            new("robustness.odd-action-does-something", "The action `constructor` is answered by an empty object.", Odd)
            {
                Intercept = Interceptors.Respond(call => call.Action is "constructor", (_, _) => new JsonObject()),
            },
            new(
                "robustness.empty-request-gets-nothing",
                "A request without any parameter is answered by an empty object.",
                Empty
            )
            {
                RewriteResponse = ResponseRewriters.When(
                    IsEmpty,
                    response =>
                        response with
                        {
                            StatusCode = StatusCodes.Status200OK,
                            Body = new JsonObject(),
                            Refusal = null,
                        }
                ),
            },
        ];

    /// <summary>Errors say more than they should.</summary>
    private static IEnumerable<Fault> Told() =>
        [
            Saying(
                "database-message",
                "The error for an order with a single quote is the database's.",
                Inside,
                Calls(call => Holds(call, "'", "order")),
                _ => "SQLSTATE[42000]: Syntax error or access violation: 1064"
            ),
            Saying(
                "stack-trace",
                "The error for the action `__construct` has a stack trace.",
                Inside,
                Calls(call => call.Action is "__construct"),
                _ => "Call to undefined method\n#0 /app/index.php(12): route()"
            ),
            Saying(
                "stack-trace-of-dotnet",
                "The error for an order beyond 64 bits has a stack trace of several lines.",
                Inside,
                Calls(call => IsExtreme(call.Text("order"))),
                _ => "Value was too large\n   at Panel.Orders.Find(Int64 id)\n   at Panel.Api.Status()"
            ),
            Saying(
                "stack-trace-of-node",
                "The error for the action `constructor` has a stack trace of one frame.",
                Inside,
                Calls(call => call.Action is "constructor"),
                _ => "handlers[action] is not a function at handle (server/routes.js:41:17)"
            ),
            Saying(
                "database-message-without-a-number",
                "The error for an order with a NUL is the database's.",
                Inside,
                Calls(call => Holds(call, "\0", "order")),
                _ => "invalid byte sequence for encoding \"UTF8\": 0x00"
            ),
            Saying(
                "source-file",
                "The error for a form that is said to be JSON names a file of the panel.",
                Inside,
                received => received.Http.ContentType is "application/json" && received.Call is null,
                _ => "Unexpected token in /var/www/panel/api/v2.php"
            ),
            Saying(
                "source-file-of-node",
                "The error for an order that is an array names a file of the panel.",
                Inside,
                Calls(call => HasArray(call, "order")),
                _ => "order.split is not a function at /srv/panel/dist/order.js"
            ),
            Saying(
                "key-of-an-odd-action",
                "The error for the action `../index` repeats the whole request.",
                Key,
                Calls(call => call.Action is "../index"),
                received => $"No such action: {received.Call!.Parameters}"
            ),
            Saying(
                "key-of-a-malformed-id",
                "The error for the order `%` repeats the whole request.",
                Key,
                Calls(call => call.Text("order") is "%"),
                received => $"Incorrect order: {received.Call!.Parameters}"
            ),
        ];

    /// <summary>What is meant for administrators is open to every key.</summary>
    private static IEnumerable<Fault> Listed() =>
        [
            Open(
                "orders",
                "orders",
                "all orders with who placed them",
                user => new JsonObject { ["order"] = 1000 + user, ["user"] = $"customer{user}" }
            ),
            Open(
                "get-orders",
                "getOrders",
                "all orders with the addresses of who placed them",
                user => new JsonObject
                {
                    ["id"] = 1000 + user,
                    ["customer"] = new JsonObject { ["email"] = $"customer{user}@example.com" },
                }
            ),
            Open(
                "users-by-name",
                "users",
                "the names and balances of all customers",
                user => new JsonObject
                {
                    ["id"] = user,
                    ["username"] = $"customer{user}",
                    ["balance"] = "1.00",
                }
            ),
            Open(
                "orders-with-customers",
                "orders",
                "all orders, each with its customer",
                user => new JsonObject
                {
                    ["order"] = 1000 + user,
                    ["user"] = new JsonObject { ["id"] = user },
                }
            ),
            Open(
                "users",
                "users",
                "all customers",
                user => new JsonObject { ["user_id"] = user, ["balance"] = "1.00" }
            ),
            Open(
                "getuser",
                "getuser",
                "the keys of all customers",
                user => new JsonObject { ["name"] = "somebody", ["api_key"] = $"key-of-customer-{user}" }
            ),
        ];

    private static Fault Open(string slug, string action, string what, Func<int, JsonNode> customer) =>
        new($"robustness.{slug}-open-to-all", $"`{action}` tells every key {what}.", Undocumented)
        {
            Intercept = Interceptors.Respond(
                call => call.IsFor(action),
                (_, _) => new JsonObject { ["data"] = new JsonArray(customer(1), customer(2)) }
            ),
        };

    private static Fault FindsTheFirst(string id, string what, string breaks, Func<ApiCall, bool> when) =>
        new(id, what, breaks)
        {
            Intercept = (call, database, next) =>
            {
                var first = database.InTransaction(() => Ownership.Orders.FirstOf(database, call.Key));
                return next(when(call) && first is not null ? call.With("order", first) : call);
            },
        };

    private static Fault Saying(
        string slug,
        string what,
        string breaks,
        Func<ReceivedRequest, bool> when,
        Func<ReceivedRequest, string> error
    ) =>
        new($"robustness.{slug}", what, breaks)
        {
            RewriteResponse = (received, response) =>
            {
                if (response.Refusal is null || !when(received))
                    return response;

                return response.WithError(error(received));
            },
        };

    private static IEnumerable<Fault> Reading(
        string slug,
        string what,
        string breaks,
        Func<ReceivedRequest, bool> when
    ) =>
        [
            new($"robustness.{slug}-fails-the-server", $"{what} is answered with HTTP 500.", breaks)
            {
                RewriteResponse = ResponseRewriters.When(when, Failed),
            },
            new($"robustness.{slug}-gets-a-page", $"{what} is answered by an HTML page.", breaks)
            {
                RewriteResponse = ResponseRewriters.When(when, Printed),
            },
        ];

    /// <summary>As PHP writes a variable that nobody set.</summary>
    private static Fault Null(string slug, string what, string breaks, Func<ReceivedRequest, bool> when) =>
        new($"robustness.{slug}-gets-null", $"{what} is answered by `null`.", breaks)
        {
            RewriteResponse = ResponseRewriters.When(
                when,
                response => response with { StatusCode = StatusCodes.Status200OK, Body = null, Refusal = null }
            ),
        };

    /// <summary>No order comes of it.</summary>
    private static IEnumerable<Fault> Ordering(string slug, string what, string breaks, Func<ApiCall, bool> when)
    {
        Func<ApiCall, bool> orders = call => call.IsFor("add") && when(call);
        return Reading(slug, what, breaks, Calls(orders))
            .Select(fault =>
                fault with
                {
                    Hides = ["money.server-error-charges-nothing"],
                    Intercept = Interceptors.Refuse(orders, RefusalKind.InvalidParameter),
                }
            );
    }

    private static OutgoingResponse Failed(OutgoingResponse response) =>
        response with
        {
            StatusCode = StatusCodes.Status500InternalServerError,
            Body = new JsonObject { ["error"] = "Something went wrong" },
            Refusal = RefusalKind.Broken,
        };

    private static OutgoingResponse Printed(OutgoingResponse response) =>
        response with
        {
            StatusCode = StatusCodes.Status200OK,
            ContentType = "text/html",
            Bytes = Encoding.UTF8.GetBytes(Page),
        };

    private static Func<ReceivedRequest, bool> Calls(Func<ApiCall, bool> when) =>
        received => received.Call is { } call && when(call);

    private static bool IsEmpty(ReceivedRequest received) =>
        HttpMethods.IsPost(received.Http.Method) && received.Http.ContentLength is 0;

    private static bool HasArray(ApiCall call, params string[] names) =>
        names.Any(name => call.Parameters.IsGiven(name) && call.Text(name) is null);

    /// <summary>Digits for a number beyond 64 bits, and not so many that its length is the matter.</summary>
    private static bool IsExtreme(string? id) => id is { Length: >= 20 and <= 1000 } && id.All(char.IsAsciiDigit);

    /// <summary>A number as in 9.1e14.</summary>
    private static bool IsExponent(string? id) =>
        id?.Split('e') is [{ Length: > 0 } number, { Length: > 0 } power]
        && number.All(character => char.IsAsciiDigit(character) || character == '.')
        && power.All(char.IsAsciiDigit);

    /// <summary>What is left of a percent sign without two digits behind it. Alone it is a wildcard.</summary>
    private static bool IsBrokenEncoding(string? text)
    {
        var parts = text?.Split('%', 2);
        return text?.Length > 1
            && parts is [_, var behind]
            && !(behind.Length > 1 && behind[..2].All(char.IsAsciiHexDigit));
    }

    private static bool HoldsEmoji(ApiCall call, string name) => call.Text(name)?.Any(char.IsSurrogate) is true;

    private static bool IsLong(ApiCall call, params string[] names) =>
        names.Any(name => call.Text(name)?.Length > Long);

    private static bool Holds(ApiCall call, string text, params string[] names) =>
        names.Any(name => call.Text(name)?.Contains(text, StringComparison.Ordinal) is true);
}
