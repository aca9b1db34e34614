using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;

namespace Conformance.ReferencePanel.Faults;

/// <summary>What another account can see of an order or a refill, and do to it.</summary>
internal static class IsolationFaults
{
    private const string LeavesRunning = "isolation.cancel-of-a-foreign-order-leaves-it-running",
        RefundsNobody = "isolation.cancel-of-a-foreign-order-refunds-nobody",
        CancelLooksUnknown = "isolation.cancel-of-a-foreign-order-looks-unknown",
        Books = "money.books-balance-over-the-run";

    /// <summary>
    /// The requests that can name another account's order or refill, the field that names it, and the requirements
    /// that an answer to it breaks.
    /// </summary>
    private static readonly (
        string Slug,
        string Action,
        string Field,
        string LooksUnknown,
        string[] ForReal
    )[] Requests =
    [
        ("status", "status", "order", "isolation.status-of-a-foreign-order-looks-unknown", []),
        ("batch-status", "status", "orders", "isolation.batch-status-of-a-foreign-order-looks-unknown", []),
        (
            "refill",
            "refill",
            "order",
            "isolation.refill-of-a-foreign-order-looks-unknown",
            ["isolation.refill-of-a-foreign-order-starts-nothing"]
        ),
        (
            "batch-refill",
            "refill",
            "orders",
            "isolation.batch-refill-of-a-foreign-order-looks-unknown",
            ["isolation.batch-refill-of-a-foreign-order-starts-nothing"]
        ),
        ("refill-status", "refill_status", "refill", "isolation.refill-status-of-a-foreign-refill-looks-unknown", []),
        (
            "batch-refill-status",
            "refill_status",
            "refills",
            "isolation.batch-refill-status-of-a-foreign-refill-looks-unknown",
            []
        ),
    ];

    public static IReadOnlyList<Fault> All { get; } = [.. Requests.SelectMany(Shown), .. Codes(), .. Cancelling()];

    private static IEnumerable<Fault> Shown(
        (string Slug, string Action, string Field, string LooksUnknown, string[] ForReal) request
    ) =>
        [
            new(
                $"isolation.{request.Slug}-of-anybody",
                $"`{request.Action}` with `{request.Field}` does not look whose they are.",
                [request.LooksUnknown, .. request.ForReal]
            )
            {
                Intercept = Interceptors.Rewrite(
                    call => Others(call, request.Action, request.Field),
                    call => call with { Key = DemoAccounts.Funded }
                ),
            },
            new(
                $"isolation.{request.Slug}-tells-that-it-exists",
                $"`{request.Action}` with `{request.Field}` says that another account's is another account's.",
                request.LooksUnknown
            )
            {
                RewriteResponse = Owned(request.Action, request.Field),
            },
        ];

    /// <summary>The same text with another code gives it away too.</summary>
    private static IEnumerable<Fault> Codes() =>
        Requests
            .Where(request => request.Field is "order" or "refill")
            .Select(request => new Fault(
                $"isolation.{request.Slug}-with-a-code-of-its-own",
                $"`{request.Action}` of what is another account's is answered with HTTP 403.",
                request.LooksUnknown
            )
            {
                RewriteResponse = ResponseRewriters.When(
                    received => received.Matches(call => Others(call, request.Action, request.Field)),
                    response => response with { StatusCode = 403 }
                ),
            });

    private static IEnumerable<Fault> Cancelling() =>
        [
            new(
                "isolation.cancel-tells-that-it-exists",
                "`cancel` says that another account's order is another account's.",
                CancelLooksUnknown
            )
            {
                RewriteResponse = Owned("cancel", "orders"),
            },
            new(
                "isolation.cancel-shows-canceled",
                "After another account asked to cancel it, an order is shown as Canceled.",
                LeavesRunning
            )
            {
                Intercept = Interceptors.Nest(
                    SqlEffect.After(
                        call => Others(call, "cancel", "orders"),
                        $"UPDATE orders SET status = 'Canceled' WHERE id = {CertificationOrders.Second}"
                    ),
                    SqlEffect.Before(
                        call => call.Key == DemoAccounts.Funded && call.IsFor("cancel"),
                        $"UPDATE orders SET status = NULL WHERE id = {CertificationOrders.Second} AND charge > 0"
                    )
                ),
            },
            new(
                "isolation.cancel-refunds-the-owner",
                "`cancel` of another account's order refunds its owner.",
                RefundsNobody
            )
            {
                SetupSql = CertificationOrders.CompensateLater(-9000),
                Intercept = SqlEffect.After(
                    call => Others(call, "cancel", "orders"),
                    "UPDATE accounts SET balance = balance + 9000 WHERE id = 1"
                ),
            },
            new(
                "isolation.cancel-refunds-the-owner-for-good",
                "`cancel` of another account's order refunds its owner, and the order goes on.",
                RefundsNobody,
                Books
            )
            {
                Intercept = SqlEffect.After(
                    call => Others(call, "cancel", "orders"),
                    "UPDATE accounts SET balance = balance + 9000 WHERE id = 1"
                ),
            },
            new(
                "isolation.cancel-refunds-whoever-asks",
                "`cancel` of another account's order refunds the account that asked.",
                RefundsNobody
            )
            {
                Intercept = SqlEffect.After(
                    call => Others(call, "cancel", "orders"),
                    "UPDATE accounts SET balance = balance + 9000 WHERE key = @key"
                ),
            },
            new(
                "isolation.cancel-of-anybody",
                "`cancel` does not look whose an order is.",
                CancelLooksUnknown,
                LeavesRunning,
                RefundsNobody
            )
            {
                Hides =
                [
                    "cancel.fresh-order-is-taken",
                    "cancel.batch-entries-belong-to-their-id",
                    "lifecycle.canceled-order-is-refunded",
                ],
                Intercept = Interceptors.Rewrite(
                    call => Others(call, "cancel", "orders"),
                    call => call with { Key = DemoAccounts.Funded }
                ),
            },
        ];

    private static bool Others(ApiCall call, string action, string field) =>
        call.Key == DemoAccounts.Other && call.IsFor(action, field);

    private static ResponseRewriter Owned(string action, string field) =>
        (received, response) =>
        {
            if (received.Call is not { } call || !Others(call, action, field))
                return response;

            var id = call.Text(field)!.Split(',')[0];
            return Owned(response, id);
        };

    /// <summary>Changes the error of an id, or of the whole answer, so that it says whose the order is.</summary>
    private static OutgoingResponse Owned(OutgoingResponse response, string id)
    {
        if (response.Body is JsonObject { } alone && alone.ContainsKey("error"))
            alone["error"] = "Not your order";
        else if (EntryOf(response.Body!, id) is { } entry)
            entry["error"] = "Not your order";
        return response;
    }

    /// <summary>The object with the error, wherever the dialect has it.</summary>
    private static JsonObject? EntryOf(JsonNode answer, string id)
    {
        var entry = answer is JsonArray list ? list[0] : answer[id];
        if (entry?["error"] is not null)
            return entry.AsObject();

        return entry?.AsObject().Select(member => member.Value).OfType<JsonObject>().FirstOrDefault();
    }
}
