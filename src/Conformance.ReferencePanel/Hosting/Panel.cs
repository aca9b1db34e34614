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

/// <summary>
/// Answers one call at a time: finds the account, counts the call for the rate limit, settles the account's due
/// orders, and performs the action.
/// </summary>
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

    /// <exception cref="RefusedException">The panel refuses the call.</exception>
    public Task<JsonNode> Answer(ApiCall call)
    {
        Func<ApiCall, Task<JsonNode>> answer = plain => Task.FromResult(AnswerPlainly(plain));
        foreach (var injection in injections)
        {
            var next = answer;
            answer = passed => injection.Intercept(passed, database, next);
        }

        return answer(call);
    }

    public void Dispose() => database.Dispose();

    /// <summary>Answers without injections, in one transaction: a refusal rolls back what was done before it.</summary>
    private JsonNode AnswerPlainly(ApiCall call) =>
        database.InTransaction(() =>
        {
            var account = accounts.Find(call.Key);
            limiter.Admit(account?.Key ?? call.RemoteAddress);
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
