using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;

namespace Conformance.ReferencePanel.Faults;

/// <summary>What can be wrong wherever an action takes one id: it is not refused where it should be.</summary>
internal static class SingleFaults
{
    /// <param name="batch">The same action on several ids.</param>
    /// <param name="field">The field that names the one.</param>
    /// <param name="known">An id that the panel knows.</param>
    /// <param name="foreign">What can be told only where nobody's ids are refused.</param>
    public static IReadOnlyList<Fault> Of(Batch batch, string field, string known, string foreign)
    {
        (string Which, string What, Func<Call, bool> Is)[] bad =
        [
            ("unknown", $"a `{field}` that nobody has", call => call.Text(field) == Naming.Nobodys(1)),
            ("malformed", $"a `{field}` that is a word", call => Naming.IsWord(call.Text(field))),
            (
                "missing",
                $"no `{field}`",
                call => !call.Parameters.IsGiven(field) && !call.Parameters.IsGiven(batch.Field)
            ),
        ];
        return
        [
            .. bad.Select(one =>
                Fault(
                    one.Which,
                    "taken-for-a-known-one",
                    $"A request with {one.What} is answered as if it named one that is known."
                ) with
                {
                    Around = On.Call(Asks(one.Is), call => call.With(field, known)),
                }
            ),
        ];

        Func<Call, bool> Asks(Func<Call, bool> isBad) =>
            call => call.Is(batch.Action) && call.IsOf(DemoAccounts.Funded) && isBad(call);

        Fault Fault(string which, string end, string what) =>
            new(
                $"{batch.Area}.{which}-{field}-{end}",
                what,
                which == "missing"
                    ? $"{batch.Area}.{field}-missing-is-refused"
                    : $"{batch.Area}.{which}-{field}-is-refused"
            )
            {
                Hides = which == "unknown" ? [foreign] : [],
            };
    }
}
