using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.RateLimiting;
using Conformance.ReferencePanel.Refusals;

namespace Conformance.ReferencePanel.Faults;

/// <summary>The form of errors is changed where the action is unknown: nothing is compared with that refusal.</summary>
internal static class ErrorsFaults
{
    /// <summary>No condition is answered with it.</summary>
    private const int Unfit = StatusCodes.Status418ImATeapot;

    private static readonly string[] BadKey = ["errors.bad-key-gives-401", "errors.bad-key-code-fits"],
        NoFunds = ["errors.no-funds-gives-402", "errors.no-funds-code-fits"],
        Suspended = ["errors.suspended-gives-403", "errors.suspended-code-fits"],
        NotFound = ["errors.not-found-gives-404", "errors.not-found-code-fits"],
        Invalid = ["errors.invalid-gives-422", "errors.invalid-code-fits"];

    public static IReadOnlyList<Fault> All { get; } =
    [
        Bodied(
            "in-an-array",
            "The error for an unknown action is an array.",
            "errors.answer-is-an-object",
            error => new JsonArray(error.DeepClone())
        ),
        Bodied(
            "a-string",
            "The error for an unknown action is a string.",
            "errors.answer-is-an-object",
            error => error["error"]!.DeepClone()
        ),
        Bodied(
            "without-error",
            "The error for an unknown action is an empty object, and the code tells all.",
            "errors.error-is-a-non-empty-string",
            _ => new JsonObject()
        ),
        .. new[]
        {
            MemberDefect.Null,
            MemberDefect.Valued("blank", " "),
            MemberDefect.Valued("an-object", new JsonObject { ["message"] = "No such action" }),
        }.Select(defect =>
            Bodied(
                $"error-{defect.Id}",
                $"`error` for an unknown action {defect.Description}.",
                "errors.error-is-a-non-empty-string",
                error =>
                {
                    defect.Apply(error.AsObject(), "error");
                    return error;
                }
            )
        ),
        Bodied(
            "with-a-code",
            "Beside `error` for an unknown action there is a code.",
            "errors.error-stands-alone",
            error => With(error, "code", 7)
        ),
        new("errors.all-with-a-code", "Beside each `error` there is a code.", "errors.error-stands-alone")
        {
            RewriteResponse = ResponseRewriters.Refusals(
                (_, _) => true,
                response => response with { Body = With(response.Body!, "code", 7) }
            ),
        },
        new("errors.wrong-method-500", "A wrong method is answered with HTTP 500.", "errors.refusal-is-never-a-5xx")
        {
            ConfigureDialect = Coded(500, RefusalKind.WrongMethod),
        },
        new(
            "errors.not-refillable-500",
            "What cannot be refilled is refused with HTTP 500.",
            "errors.refusal-is-never-a-5xx"
        )
        {
            ConfigureDialect = Coded(500, RefusalKind.NotRefillable),
        },
        new(
            "errors.no-parameter-500",
            "Where `status` names no order, the code is HTTP 500.",
            ["errors.refusal-is-never-a-5xx", .. Invalid]
        )
        {
            RewriteResponse = Recoded(
                500,
                received =>
                    received.Call is { } call
                    && call.IsFor("status")
                    && !call.Parameters.IsGiven("order")
                    && !call.Parameters.IsGiven("orders")
            ),
        },
        new(
            "errors.unknown-action-answered",
            "An action of lower-case letters is taken for `balance` where it does not exist, but for `orders`, `users`, "
                + "`getuser` and `constructor`.",
            "errors.unknown-action-is-refused"
        )
        {
            Intercept = Interceptors.Rewrite(
                call => RequestIds.IsPlainWord(call.Action) && !Named.Contains(call.Action),
                call => call.With("action", "balance")
            ),
        },
        new(
            "errors.missing-action-answered",
            "Where no action is given, the balance is told.",
            "errors.missing-action-is-refused"
        )
        {
            Intercept = Interceptors.Rewrite(call => call.Action is null, call => call.With("action", "balance")),
        },
        new(
            "errors.order-without-funds",
            "An order on an account with a balance of 0 is answered as if it were taken.",
            "errors.no-funds-is-refused"
        )
        {
            Hides = [.. NoFunds, "errors.no-funds-text"],
            Intercept = Interceptors.If(
                "SELECT 1 FROM accounts WHERE key = @key AND balance = 0",
                Interceptors.Respond(call => call.IsFor("add"), (_, _) => new JsonObject { ["order"] = 700_002 })
            ),
        },
        new(
            "errors.suspended-account-served",
            "A suspended account is told its balance.",
            "errors.suspended-account-is-refused"
        )
        {
            Hides = ["auth.suspended-looks-unknown"],
            SetupSql =
                "INSERT INTO accounts (key, balance, suspended) "
                + "SELECT 'served ' || key, balance, 0 FROM accounts WHERE suspended;",
            Intercept = Interceptors.If(
                OfSuspended,
                Interceptors.Rewrite(call => call.IsFor("balance"), call => call with { Key = $"served {call.Key}" })
            ),
        },
        new(
            "errors.suspended-account-orders",
            "An order on a suspended account is answered as if it were taken.",
            "errors.suspended-account-orders-nothing"
        )
        {
            Intercept = Interceptors.If(
                OfSuspended,
                Interceptors.Respond(call => call.IsFor("add"), (_, _) => new JsonObject { ["order"] = 700_003 })
            ),
        },
        new(
            "errors.bad-key-code",
            "A bad key gets a code that does not fit.",
            [.. BadKey, "auth.suspended-looks-unknown"]
        )
        {
            ConfigureDialect = Coded(Unfit, RefusalKind.InvalidKey),
        },
        new(
            "errors.very-long-key-code",
            "A key of more than 1000 characters gets a code of its own, which does not fit.",
            [.. BadKey, "auth.refusals-look-alike"]
        )
        {
            RewriteResponse = Recoded(StatusCodes.Status414UriTooLong, received => received.Call?.Key?.Length > 1000),
        },
        new("errors.no-funds-code", "A lack of funds gets a code that does not fit.", NoFunds)
        {
            ConfigureDialect = Coded(Unfit, RefusalKind.NotEnoughFunds),
        },
        new("errors.suspended-code", "A suspended account that orders gets a code that does not fit.", Suspended)
        {
            RewriteResponse = ResponseRewriters.Refusals(
                (received, response) =>
                    response.Refusal is RefusalKind.Suspended && received.Matches(call => call.IsFor("add")),
                response => response with { StatusCode = Unfit }
            ),
        },
        NotFoundCode("status", "order"),
        NotFoundCode("refill", "order"),
        NotFoundCode("refill_status", "refill"),
        NotFoundCode("add", "service"),
        new("errors.unknown-action-code", "An unknown action gets a code that does not fit.", Invalid)
        {
            ConfigureDialect = Coded(Unfit, RefusalKind.UnknownAction),
        },
        new("errors.missing-id-code", "Where `refill_status` names no refill, the code does not fit.", Invalid)
        {
            RewriteResponse = Recoded(
                Unfit,
                received =>
                    received.Call is { } call
                    && call.IsFor("refill_status")
                    && !call.Parameters.IsGiven("refill")
                    && !call.Parameters.IsGiven("refills")
            ),
        },
        With200("errors.bad-key-with-200", "A bad key", RefusalKind.InvalidKey, BadKey),
        With200("errors.no-funds-with-200", "A lack of funds", RefusalKind.NotEnoughFunds, NoFunds),
        With200("errors.suspended-with-200", "A suspended account", RefusalKind.Suspended, Suspended),
        new(
            "errors.all-with-200",
            "Every error but that for the rate limit comes with HTTP 200.",
            [.. BadKey, .. NoFunds, .. Suspended, .. NotFound, .. Invalid]
        )
        {
            AppliesTo = IsCoded,
            RewriteResponse = ResponseRewriters.Refusals(
                (_, response) => response.Refusal is not RefusalKind.RateLimited,
                response => response with { StatusCode = 200 }
            ),
        },
        new("errors.no-rate-limit", "There is no rate limit.", "errors.rate-limit-gives-429")
        {
            AppliesTo = IsCoded,
            Hides = ["limits.requests-beyond-the-rate-are-answered", "limits.rate-limit-recovers"],
            ConfigureServer = settings => settings with { RateLimit = SlidingWindowLimit.None },
        },
        new("errors.no-funds-other-text", "A lack of funds is told in other words.", "errors.no-funds-text")
        {
            AppliesTo = IsCoded,
            ConfigureDialect = DialectChange.Refusals(
                refusal => refusal with { Text = "neworder.error.not_enough_funds" },
                RefusalKind.NotEnoughFunds
            ),
        },
        new(
            "errors.cannot-cancel-other-text",
            "That an order cannot be canceled is told in other words.",
            "errors.cannot-cancel-text"
        )
        {
            AppliesTo = IsCoded,
            ConfigureDialect = DialectChange.Refusals(
                refusal => refusal with { Text = "Not possible" },
                RefusalKind.NotCancelable
            ),
        },
    ];

    /// <summary>SQL: whether a suspended account asks.</summary>
    private const string OfSuspended = "SELECT 1 FROM accounts WHERE key = @key AND suspended";

    /// <summary>The actions that exist, and those that others ask for on purpose.</summary>
    private static readonly string[] Named =
    [
        "services",
        "balance",
        "add",
        "status",
        "refill",
        "cancel",
        "orders",
        "users",
        "getuser",
        "constructor",
    ];

    /// <summary>Whether the dialect documents the codes of errors, and some texts.</summary>
    private static bool IsCoded(PanelDialect dialect) => dialect.Refusals != ReferenceRefusals.All;

    private static Fault Bodied(string id, string what, string breaks, Func<JsonNode, JsonNode> body) =>
        new($"errors.{id}", what, breaks)
        {
            RewriteResponse = ResponseRewriters.Refusal(
                RefusalKind.UnknownAction,
                response =>
                    response with
                    {
                        StatusCode = StatusCodes.Status422UnprocessableEntity,
                        Body = body(response.Body!),
                    }
            ),
        };

    private static Fault NotFoundCode(string action, string field) =>
        new(
            $"errors.not-found-code-of-{action.Replace('_', '-')}",
            $"A number in `{field}` that `{action}` does not find gets a code that does not fit.",
            NotFound
        )
        {
            RewriteResponse = ResponseRewriters.Refusals(
                (received, response) => IsNotFound(response) && received.Matches(call => Names(call, action, field)),
                response => response with { StatusCode = Unfit }
            ),
        };

    private static bool IsNotFound(OutgoingResponse response) =>
        response.Refusal is RefusalKind.UnknownOrder or RefusalKind.UnknownRefill or RefusalKind.UnknownService;

    private static bool Names(ApiCall call, string action, string field) =>
        call.IsFor(action) && WholeNumber.Read(call.Text(field)) is not null;

    private static Fault With200(string id, string what, RefusalKind kind, IReadOnlyList<string> breaks) =>
        new(id, $"{what} is answered with HTTP 200, with the error in the body alone.", breaks)
        {
            AppliesTo = IsCoded,
            ConfigureDialect = Coded(200, kind),
        };

    private static Func<PanelDialect, PanelDialect> Coded(int code, RefusalKind kind) =>
        DialectChange.Refusals(refusal => refusal with { Code = code }, kind);

    private static ResponseRewriter Recoded(int code, Func<ReceivedRequest, bool> when) =>
        ResponseRewriters.Refusals((received, _) => when(received), response => response with { StatusCode = code });

    private static JsonNode With(JsonNode error, string member, JsonNode value)
    {
        error[member] = value;
        return error;
    }
}
