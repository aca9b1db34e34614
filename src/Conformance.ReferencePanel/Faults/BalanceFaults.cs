using System.Globalization;
using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;

namespace Conformance.ReferencePanel.Faults;

/// <summary>Most act on the first balance only: the later ones show what became of the money.</summary>
internal static class BalanceFaults
{
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
        new("balance.in-an-array", "The first balance is an array.", "balance.answer-is-an-object")
        {
            RewriteResponse = First(balance => new JsonArray(balance.DeepClone())),
        },
        new("balance.alone", "The first balance is a string.", "balance.answer-is-an-object")
        {
            RewriteResponse = First(balance => balance["balance"]!.DeepClone()),
        },
        .. Of("balance", "balance.balance-is-a-decimal-string")
            .Faults(
                First,
                MemberDefect.Missing,
                MemberDefect.Valued("with-separator", "10,000.00"),
                MemberDefect.Valued("with-currency", "10000.00 USD"),
                MemberDefect.Valued("exponential", "1e4")
            ),
        .. Of("currency", "balance.currency-is-a-string").Faults(First, MemberDefect.Missing),
    ];

    private static ResponseMember Of(string member, string breaks) =>
        new($"balance.first-{member}", $"The first balance's `{member}`", member, breaks);

    private static IEnumerable<JsonObject> First(ReceivedRequest received, OutgoingResponse response)
    {
        if (!IsFirst(received))
            return [];

        return [response.Body!.AsObject()];
    }

    private static ResponseRewriter First(Func<JsonNode, JsonNode> replace) =>
        ResponseRewriters.SuccessBody(IsFirst, replace);

    private static bool IsFirst(ReceivedRequest received) => received is { NthForAction: 1, Call.Action: "balance" };
}
