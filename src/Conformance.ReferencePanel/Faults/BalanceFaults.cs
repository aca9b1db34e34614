using System.Globalization;
using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;

namespace Conformance.ReferencePanel.Faults;

/// <summary>Most of them are wrong in the first answer only: the later ones tell what became of the money.</summary>
internal static class BalanceFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("balance.as-a-number", "`balance` is a number.", "balance.balance-is-a-decimal-string")
        {
            Leave = On.Answer(
                "balance",
                null,
                answer => answer["balance"] = decimal.Parse((string)answer["balance"]!, CultureInfo.InvariantCulture)
            ),
        },
        new("balance.in-an-array", "The first balance is an array.", "balance.answer-is-an-object")
        {
            Leave = First(balance => new JsonArray(balance.DeepClone())),
        },
        new("balance.alone", "The first balance is a string.", "balance.answer-is-an-object")
        {
            Leave = First(balance => balance["balance"]!.DeepClone()),
        },
        .. Of("balance", "balance.balance-is-a-decimal-string")
            .Faults(
                First,
                Wrong.Missing,
                Wrong.Being("with-separator", "10,000.00"),
                Wrong.Being("with-currency", "10000.00 USD"),
                Wrong.Being("exponential", "1e4")
            ),
        .. Of("currency", "balance.currency-is-a-string").Faults(First, Wrong.Missing),
    ];

    private static Member Of(string member, string breaks) =>
        new($"balance.first-{member}", $"The first balance's `{member}`", member, breaks);

    private static IEnumerable<JsonObject> First(Asked asked, Outgoing plain) =>
        IsFirst(asked) ? [plain.Body!.AsObject()] : [];

    private static Func<Asked, Outgoing, Outgoing> First(Func<JsonNode, JsonNode> instead) =>
        On.Reply(IsFirst, plain => plain.Refusal is null ? plain with { Body = instead(plain.Body!) } : plain);

    private static bool IsFirst(Asked asked) => asked is { Nth: 1, Call.Action: "balance" };
}
