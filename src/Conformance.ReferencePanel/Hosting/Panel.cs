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
    PanelDialect dialect,
    Database database,
    AccountStore accounts,
    Settlement settlement,
    SlidingWindowLimiter limiter,
    IReadOnlyList<IPanelAction> actions,
    IReadOnlyList<Injection> injections
) : IDisposable
{
    public PanelDialect Dialect => dialect;

    /// <exception cref="RefusedException">It refuses.</exception>
    public Task<JsonNode> Answer(ApiCall call) =>
        injections.Aggregate<Injection, Func<ApiCall, Task<JsonNode>>>(
            asked => Task.FromResult(AnswerPlainly(asked)),
            (next, injection) => asked => injection.Intercept(asked, database, next)
        )(call);

    public void Dispose() => database.Dispose();

    /// <summary>Runs in one transaction: a refusal takes back whatever was done before it.</summary>
    private JsonNode AnswerPlainly(ApiCall call) =>
        database.InTransaction(() =>
        {
            var account = accounts.Find(call.Key);
            limiter.Admit(account is null ? call.RemoteAddress : account.Key);
            var request = new ActionRequest(RequireActive(account), call.Parameters);
            settlement.SettleDue(request.Account.Id);
            return RequestedAction(call.Parameters).Answer(request);
        });

    private static CustomerAccount RequireActive(CustomerAccount? account) =>
        account switch
        {
            null => throw new RefusedException(RefusalKind.InvalidKey),
            { Suspended: true } => throw new RefusedException(RefusalKind.Suspended),
            _ => account,
        };

    private IPanelAction RequestedAction(Parameters parameters) =>
        actions.FirstOrDefault(action => action.Name == parameters.Text("action"))
        ?? throw new RefusedException(RefusalKind.UnknownAction);
}
