using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Storage;

namespace Conformance.ReferencePanel.Faults;

/// <summary>What can be wrong wherever an action takes one id: it is not refused where it should be.</summary>
internal static class SingleIdFaults
{
    /// <param name="batch">The same action on several ids.</param>
    /// <param name="field">The field that names the one.</param>
    /// <param name="foreign">What can be told only where nobody's ids are refused.</param>
    public static IReadOnlyList<Fault> Of(BatchAction batch, string field, string foreign)
    {
        return
        [
            Fault(
                $"unknown-{field}-taken-for-a-known-one",
                $"whose `{field}` is a number that nobody has",
                $"unknown-{field}-is-refused",
                (call, database) =>
                    WholeNumber.Read(call.Text(field)) is not null
                    && batch.Ids.OwnerOf(database, call, call.Text(field)) is Owner.Nobody
            ) with
            {
                Hides = [foreign],
            },
            Fault(
                $"malformed-{field}-taken-for-a-known-one",
                $"whose `{field}` is a word of lower-case letters",
                $"malformed-{field}-is-refused",
                (call, _) => RequestIds.IsPlainWord(call.Text(field))
            ),
            Fault(
                $"missing-{field}-taken-for-a-known-one",
                $"without `{field}` and `{batch.Field}`",
                $"{field}-missing-is-refused",
                (call, _) => !call.Parameters.IsGiven(field) && !call.Parameters.IsGiven(batch.Field)
            ),
        ];

        Fault Fault(string id, string what, string requirement, Func<ApiCall, Database, bool> isBad) =>
            new(
                $"{batch.Area}.{id}",
                $"A `{batch.Action}` {what} is answered as if it named the first that the account has.",
                $"{batch.Area}.{requirement}"
            )
            {
                Intercept = (call, database, next) => next(database.InTransaction(() => Meant(call, database, isBad))),
            };

        ApiCall Meant(ApiCall call, Database database, Func<ApiCall, Database, bool> isBad)
        {
            if (!call.IsFor(batch.Action) || !isBad(call, database))
                return call;
            if (batch.Ids.FirstOf(database, call.Key) is not { } known)
                return call;

            return call.With(field, known);
        }
    }
}
