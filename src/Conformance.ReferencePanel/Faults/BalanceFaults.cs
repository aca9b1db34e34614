using System.Globalization;
using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Storage;
using Dapper;

namespace Conformance.ReferencePanel.Faults;

/// <summary>
/// Most act on balances that show nothing of the money: between a request for an order and one for the services, they do.
/// </summary>
internal static class BalanceFaults
{
    private const string Shape = "balance.answer-is-an-object",
        Number = "balance.balance-is-a-decimal-string";

    /// <summary>What asks for a balance to see whether a request is understood.</summary>
    private static readonly string[] Asked =
    [
        "auth.key-in-the-form",
        "auth.key-as-bearer",
        "auth.key-in-x-api-key",
        "auth.key-in-the-query",
        "wire.get-works",
        "wire.unknown-parameters-do-no-harm",
    ];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("balance.as-a-number", "`balance` is a number.", Number)
        {
            RewriteResponse = ResponseRewriters.Success(
                "balance",
                null,
                answer => answer["balance"] = decimal.Parse((string)answer["balance"]!, CultureInfo.InvariantCulture)
            ),
        },
        new("balance.currency-missing", "The balance comes without its `currency`.", "balance.currency-is-a-string")
        {
            RewriteResponse = ResponseRewriters.Success(
                "balance",
                null,
                answer => answer.AsObject().Remove("currency")
            ),
        },
        Resting("balance.in-an-array", "is an array", [Shape, .. Asked], answer => new JsonArray(answer.DeepClone())),
        Resting("balance.alone", "is a string", [Shape, .. Asked], answer => answer["balance"]!.DeepClone()),
        Resting("balance.missing", "is missing", [Number, .. Asked], answer => Without(answer, "balance")),
        Resting(
            "balance.with-separator",
            "has a comma at its thousands, from 1,000 on",
            [Number],
            answer => With(answer, amount => amount.ToString("#,##0.00###", CultureInfo.InvariantCulture))
        ),
        Resting(
            "balance.with-currency",
            "ends with the currency",
            [Number],
            answer => With(answer, amount => string.Create(CultureInfo.InvariantCulture, $"{amount} USD"))
        ),
        Resting(
            "balance.exponential",
            "has an exponent",
            [Number],
            answer => With(answer, amount => amount.ToString("0.0########e0", CultureInfo.InvariantCulture))
        ),
    ];

    /// <summary>Changes the balances that no order moves.</summary>
    private static Fault Resting(
        string id,
        string what,
        IReadOnlyList<string> breaks,
        Func<JsonNode, JsonNode> change
    ) =>
        new(
            id,
            $"The balance {what}, except after the account asked for an order until it asks for the services.",
            breaks
        )
        {
            Hides =
            [
                "balance.",
                "money.",
                "isolation.cancel-of-a-foreign-order-refunds-nobody",
                "lifecycle.parallel-cancels-refund-once",
            ],
            SetupSql = "CREATE TABLE ordered (key TEXT PRIMARY KEY);",
            Intercept = Interceptors.Nest(
                Interceptors.RewriteAnswer(
                    (call, database, answer) =>
                        call.IsFor("balance") && !HasOrdered(database, call) ? change(answer) : answer
                ),
                Interceptors.Nest(
                    SqlEffect.Before(
                        call => call.IsFor("add"),
                        "INSERT OR IGNORE INTO ordered SELECT key FROM accounts WHERE key = @key"
                    ),
                    SqlEffect.Before(call => call.IsFor("services"), "DELETE FROM ordered WHERE key = @key")
                )
            ),
        };

    private static bool HasOrdered(Database database, ApiCall call) =>
        database.Connection.ExecuteScalar<bool>("SELECT count(*) FROM ordered WHERE key = @Key", new { call.Key });

    private static JsonNode Without(JsonNode answer, string member)
    {
        answer.AsObject().Remove(member);
        return answer;
    }

    private static JsonNode With(JsonNode answer, Func<decimal, string> balance)
    {
        answer["balance"] = balance(decimal.Parse((string)answer["balance"]!, CultureInfo.InvariantCulture));
        return answer;
    }
}
