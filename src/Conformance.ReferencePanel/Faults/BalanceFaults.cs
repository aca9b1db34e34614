using System.Globalization;
using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Storage;

namespace Conformance.ReferencePanel.Faults;

internal static class BalanceFaults
{
    /// <summary>What asks for a balance to see whether a request is understood.</summary>
    private static readonly string[] Asked =
    [
        "auth.key-in-the-form",
        "auth.key-as-bearer",
        "auth.key-in-x-api-key",
        "auth.key-in-the-query",
        "wire.get-works",
        "wire.unknown-parameters-do-no-harm",
        "limits.twenty-requests-at-once-are-all-served",
    ];

    /// <summary>What cannot be verified without the account's balance.</summary>
    private static readonly string[] Hidden =
    [
        "balance.",
        "add.",
        "refill.",
        "money.",
        "lifecycle.",
        "isolation.",
        "robustness.",
    ];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("balance.as-a-number", "`balance` is a number.", "balance.balance-is-a-decimal-string")
        {
            RewriteResponse = ResponseRewriters.Success(
                "balance",
                null,
                answer => answer["balance"] = decimal.Parse((string)answer["balance"]!, CultureInfo.InvariantCulture)
            ),
        },
        new("balance.in-an-array", "The balance is an array.", ["balance.answer-is-an-object", .. Asked])
        {
            Hides = Hidden,
            RewriteResponse = Instead(balance => new JsonArray(balance.DeepClone())),
        },
        new("balance.alone", "The balance is a string.", ["balance.answer-is-an-object", .. Asked])
        {
            Hides = Hidden,
            RewriteResponse = Instead(balance => balance["balance"]!.DeepClone()),
        },
        .. Of("balance", ["balance.balance-is-a-decimal-string", .. Asked])
            .Faults(Balances, MemberDefect.Missing)
            .Select(fault => fault with { Hides = Hidden }),
        .. Of("balance", "balance.balance-is-a-decimal-string")
            .Faults(
                Balances,
                MemberDefect.Replaced("with-separator", "has a comma at its thousands, from 1,000 on", WithSeparator),
                MemberDefect.Replaced("with-currency", "ends with the currency", balance => $"{balance} USD"),
                MemberDefect.Replaced("exponential", "has an exponent", Exponential)
            )
            .Select(fault => fault with { Hides = Hidden }),
        .. Of("currency", "balance.currency-is-a-string").Faults(Balances, MemberDefect.Missing),
    ];

    private static ResponseMember Of(string member, params IReadOnlyList<string> breaks) =>
        new($"balance.{member}", $"The `{member}` of an account", member, breaks);

    private static IEnumerable<JsonObject> Balances(ApiCall call, Database database, JsonNode answer) =>
        call.IsFor("balance") ? [answer.AsObject()] : [];

    private static ResponseRewriter Instead(Func<JsonNode, JsonNode> replace) =>
        ResponseRewriters.SuccessBody(received => received.Matches(call => call.IsFor("balance")), replace);

    private static JsonNode WithSeparator(JsonNode? balance) =>
        Number(balance).ToString("#,##0.00###", CultureInfo.InvariantCulture);

    private static JsonNode Exponential(JsonNode? balance) =>
        Number(balance).ToString("0.0####e0", CultureInfo.InvariantCulture);

    private static decimal Number(JsonNode? balance) => decimal.Parse((string)balance!, CultureInfo.InvariantCulture);
}
