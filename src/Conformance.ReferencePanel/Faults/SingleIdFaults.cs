using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;

namespace Conformance.ReferencePanel.Faults;

/// <summary>What can be wrong wherever an action takes one id: it is not refused where it should be.</summary>
internal static class SingleIdFaults
{
    /// <param name="batch">The same action on several ids.</param>
    /// <param name="field">The field that names the one.</param>
    /// <param name="known">An id that the panel knows.</param>
    /// <param name="foreign">What can be told only where nobody's ids are refused.</param>
    public static IReadOnlyList<Fault> Of(BatchAction batch, string field, string known, string foreign)
    {
        (string Which, string What, Func<ApiCall, bool> Is)[] bad =
        [
            ("unknown", $"a `{field}` that nobody has", call => call.Text(field) == RequestIds.Unassigned(1)),
            ("malformed", $"a `{field}` that is a word", call => RequestIds.IsPlainWord(call.Text(field))),
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
                    Intercept = Interceptors.Rewrite(Asks(one.Is), call => call.With(field, known)),
                }
            ),
        ];

        Func<ApiCall, bool> Asks(Func<ApiCall, bool> isBad) =>
            call => call.IsFor(batch.Action) && call.IsFrom(DemoAccounts.Funded) && isBad(call);

        Fault Fault(string which, string end, string what) =>
            new($"{batch.Area}.{which}-{field}-{end}", what, Requirement(which)) { Hides = Hidden(which) };

        string Requirement(string which)
        {
            if (which == "missing")
                return $"{batch.Area}.{field}-missing-is-refused";

            return $"{batch.Area}.{which}-{field}-is-refused";
        }

        IReadOnlyList<string> Hidden(string which)
        {
            if (which == "unknown")
                return [foreign];

            return [];
        }
    }
}
