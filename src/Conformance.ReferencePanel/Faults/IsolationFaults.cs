using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Refusals;
using Conformance.ReferencePanel.Storage;

namespace Conformance.ReferencePanel.Faults;

/// <summary>What another account can see of an order or a refill, and do to it.</summary>
internal static class IsolationFaults
{
    private const string LeavesRunning = "isolation.cancel-of-a-foreign-order-leaves-it-running",
        RefundsNobody = "isolation.cancel-of-a-foreign-order-refunds-nobody",
        CancelLooksUnknown = "isolation.cancel-of-a-foreign-order-looks-unknown",
        Books = "money.books-balance-over-the-run";

    private const string NotYours = "Not your order";

    /// <summary>SQL: the account that asks.</summary>
    private const string Caller = "(SELECT id FROM accounts WHERE key = @key)";

    /// <summary>SQL: whether a cancellation names the order, which is another account's.</summary>
    private const string IsForeign =
        $"o.account_id <> {Caller} AND instr(',' || @orders || ',', ',' || o.id || ',') > 0";

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
                $"`{request.Action}` with `{request.Field}` does not look whose they are: "
                    + "who names another account's first is answered as that account.",
                [request.LooksUnknown, .. request.ForReal]
            )
            {
                Intercept = AsOwner(request.Action, request.Field),
            },
            new(
                $"isolation.{request.Slug}-tells-that-it-exists",
                $"`{request.Action}` with `{request.Field}` says that another account's is another account's.",
                request.LooksUnknown
            )
            {
                Intercept = Owned(request.Action, request.Field, code: null),
            },
        ];

    /// <summary>The same kind of error with another code gives it away too.</summary>
    private static IEnumerable<Fault> Codes() =>
        Requests
            .Where(request => request.Field is "order" or "refill")
            .Select(request => new Fault(
                $"isolation.{request.Slug}-with-a-code-of-its-own",
                $"`{request.Action}` of what is another account's is answered with HTTP 403.",
                request.LooksUnknown
            )
            {
                Intercept = Owned(request.Action, request.Field, StatusCodes.Status403Forbidden),
            });

    private static IEnumerable<Fault> Cancelling() =>
        [
            new(
                "isolation.cancel-tells-that-it-exists",
                "`cancel` says that another account's order is another account's.",
                CancelLooksUnknown
            )
            {
                Intercept = Owned("cancel", "orders", code: null),
            },
            new(
                "isolation.cancel-shows-canceled",
                "After another account asked to cancel it, an open order is shown as Canceled until its owner asks to "
                    + "cancel one.",
                LeavesRunning
            )
            {
                SetupSql = "CREATE TABLE shown (order_id INTEGER NOT NULL);",
                Intercept = Interceptors.Nest(
                    SqlEffect.After(
                        call => call.IsFor("cancel", "orders"),
                        $"""
                        INSERT INTO shown SELECT id FROM orders o WHERE {IsForeign} AND status IS NULL;
                        UPDATE orders SET status = 'Canceled' WHERE id IN (SELECT order_id FROM shown);
                        """
                    ),
                    SqlEffect.Before(
                        call => call.IsFor("cancel", "orders"),
                        $"""
                        UPDATE orders SET status = NULL
                        WHERE id IN (SELECT order_id FROM shown) AND account_id = {Caller};
                        DELETE FROM shown WHERE order_id IN (SELECT id FROM orders WHERE account_id = {Caller});
                        """
                    )
                ),
            },
            new(
                "isolation.cancel-refunds-the-owner",
                "`cancel` of another account's order refunds its owner, and the order goes on.",
                RefundsNobody,
                Books
            )
            {
                Intercept = SqlEffect.After(
                    call => call.IsFor("cancel", "orders"),
                    $"""
                    UPDATE accounts SET balance = balance + coalesce(
                        (SELECT sum(charge) FROM orders o WHERE {IsForeign} AND o.account_id = accounts.id), 0
                    );
                    """
                ),
            },
            new(
                "isolation.cancel-refunds-whoever-asks",
                "`cancel` of another account's order refunds the account that asked.",
                RefundsNobody
            )
            {
                Intercept = SqlEffect.After(
                    call => call.IsFor("cancel", "orders"),
                    $"""
                    UPDATE accounts SET balance = balance + coalesce(
                        (SELECT sum(charge) FROM orders o WHERE {IsForeign}), 0
                    ) WHERE key = @key;
                    """
                ),
            },
            new(
                "isolation.cancel-of-anybody",
                "`cancel` does not look whose an order is: who names another account's first is answered as that account.",
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
                Intercept = AsOwner("cancel", "orders"),
            },
        ];

    private static Ownership OwnershipOf(string field) =>
        field is "refill" or "refills" ? Ownership.Refills : Ownership.Orders;

    private static bool IsAnothers(ApiCall call, Database database, string field, string? id) =>
        OwnershipOf(field).OwnerOf(database, call, id) is Owner.Another;

    /// <summary>Answers as the account would be answered that the first id belongs to.</summary>
    private static RequestInterceptor AsOwner(string action, string field) =>
        (call, database, next) => next(database.InTransaction(() => OfOwner(call, database, action, field)));

    private static ApiCall OfOwner(ApiCall call, Database database, string action, string field)
    {
        if (!call.IsFor(action, field) || !Ownership.IsKnown(database, call.Key))
            return call;
        if (call.Ids(field) is not [var id, ..] || !IsAnothers(call, database, field, id))
            return call;

        return call with
        {
            Key = OwnershipOf(field).KeyOf(database, id),
        };
    }

    /// <summary>Says of what is another account's that it is, alone or among others.</summary>
    private static RequestInterceptor Owned(string action, string field, int? code) =>
        Interceptors.Nest(
            Interceptors.InPlaceOfRefusal(
                (call, database, refused) =>
                    refused.Kind is RefusalKind.UnknownOrder or RefusalKind.UnknownRefill
                    && call.IsFor(action, field)
                    && IsAnothers(call, database, field, call.Text(field)),
                refused => throw new RefusedException(refused.Kind, code is null ? NotYours : null) { Code = code }
            ),
            Interceptors.RewriteAnswer(
                (call, database, answer) =>
                {
                    if (!call.IsFor(action, field))
                        return answer;

                    foreach (var id in call.Ids(field).Where(id => IsAnothers(call, database, field, id)))
                        ErrorOf(answer, id)?["error"] = NotYours;
                    return answer;
                }
            )
        );

    /// <summary>The object with the error, wherever the dialect has it.</summary>
    private static JsonObject? ErrorOf(JsonNode answer, string id)
    {
        var entry = BatchAction.EntryOf(answer, id);
        if (entry?["error"] is not null)
            return entry.AsObject();

        return entry?.AsObject().Select(member => member.Value).OfType<JsonObject>().FirstOrDefault();
    }
}
