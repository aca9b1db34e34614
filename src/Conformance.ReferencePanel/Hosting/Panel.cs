using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Actions;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.Orders;
using Conformance.ReferencePanel.RateLimiting;
using Conformance.ReferencePanel.Refusals;
using Conformance.ReferencePanel.Storage;

namespace Conformance.ReferencePanel.Hosting;

/// <summary>Answers one caller at a time: who is it, may it ask, what has become due meanwhile, then the action.</summary>
internal sealed class Panel(
    Dialect dialect,
    Database database,
    Ledger ledger,
    Settlement settlement,
    RequestLimiter limiter,
    IReadOnlyList<IPanelAction> actions,
    IReadOnlyList<Quirk> quirks
) : IDisposable
{
    public Dialect Dialect => dialect;

    /// <exception cref="RefusedException">It refuses.</exception>
    public Task<JsonNode> Answer(Call call) =>
        quirks.Aggregate<Quirk, Func<Call, Task<JsonNode>>>(
            asked => Task.FromResult(AnswerPlainly(asked)),
            (next, quirk) => asked => quirk.Around(asked, database, next)
        )(call);

    public void Dispose() => database.Dispose();

    /// <summary>Runs in one transaction: a refusal takes back whatever was done before it.</summary>
    private JsonNode AnswerPlainly(Call call) =>
        database.InTransaction(() =>
        {
            var account = ledger.Find(call.Key);
            limiter.Admit(account is null ? call.Remote : account.Key);
            var request = new PanelRequest(Admitted(account), call.Parameters);
            settlement.SettleDue(request.Account.Id);
            return Chosen(call.Parameters).Answer(request);
        });

    private static Account Admitted(Account? account) =>
        account switch
        {
            null => throw new RefusedException(RefusalKind.InvalidKey),
            { Suspended: true } => throw new RefusedException(RefusalKind.Suspended),
            _ => account,
        };

    private IPanelAction Chosen(Parameters parameters) =>
        actions.FirstOrDefault(action => action.Name == parameters.Text("action"))
        ?? throw new RefusedException(RefusalKind.UnknownAction);
}
