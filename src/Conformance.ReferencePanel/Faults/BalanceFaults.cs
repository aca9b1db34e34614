using System.Globalization;
using Conformance.ReferencePanel.Quirks;

namespace Conformance.ReferencePanel.Faults;

internal static class BalanceFaults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("balance.as-a-number", "`balance` is a number.", "balance.balance-is-a-decimal-string")
        {
            Leave = On.Answer("balance", null, answer => answer["balance"] = decimal.Parse((string)answer["balance"]!, CultureInfo.InvariantCulture)),
        },
    ];
}
