using Conformance.Core.Configuration;
using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;
using Names = Conformance.Core.Transcripts.ExchangeNames.Isolation;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Requests with the key of another account for what is not its own, in batches also for what nobody has, so that the
/// two can be compared.
/// </summary>
internal static class CrossAccount
{
    /// <summary>Whether the run has the key of another account.</summary>
    public static bool HasOtherKey(ScenarioContext context) => context.Settings.Keys.ContainsKey(Account.Other);

    /// <summary>The requests about an order, without its id: alone, and in a batch.</summary>
    public static IReadOnlyList<PanelRequest> StatusRequests(ScenarioContext context) =>
        [ByOther(context.Request(Names.Status, "status")), ByOther(context.BatchRequest(Names.StatusBatch, "status"))];

    /// <summary>The requests about a refill, without its id: alone, and in a batch.</summary>
    public static IReadOnlyList<PanelRequest> RefillStatusRequests(ScenarioContext context) =>
        [
            ByOther(context.Request(Names.RefillStatus, "refill_status")),
            ByOther(context.BatchRequest(Names.RefillStatusBatch, "refill_status")),
        ];

    /// <summary>Everything about the orders of the run's own.</summary>
    /// <param name="context">What the scenario works with.</param>
    /// <param name="cancelled">The name of the order that the other account tries to cancel.</param>
    /// <param name="refilled">
    /// The name of the order that it tries to have refilled; null where none can be refilled.
    /// </param>
    public static IEnumerable<PlannedRequest> Plan(ScenarioContext context, string cancelled, string? refilled)
    {
        var times = HasOtherKey(context) ? 1 : 0;
        var refillTimes = refilled is null ? 0 : times;
        foreach (var request in CancelRequests(context))
            yield return new(request) { Times = times, After = cancelled };
        // The balance is read before and after.
        yield return new(BalanceOfOther(context)) { Times = 2 * times, After = cancelled };
        yield return new(context.BalanceSnapshot) { Times = times, After = cancelled };
        foreach (var request in RefillRequests(context))
            yield return new(request) { Times = refillTimes, After = refilled };
    }

    /// <summary>An order of the run that is still open, so that cancelling it would do harm that shows.</summary>
    public static async Task Cancel(ScenarioContext context, ScenarioPlan plan, string order)
    {
        if (!HasOtherKey(context))
            return;
        await SendBoth(context, plan[Names.Status], plan[Names.StatusBatch], "order", "orders", order);
        await context.Send(plan[Names.Balance]);
        await context.Send(plan[Names.Cancel].WithIds("orders", order, UnknownIds.First));
        await context.Send(
            plan[Names.Balance],
            plan[Names.OwnerAfterCancel].With("order", order),
            context.BalanceSnapshot
        );
    }

    /// <summary>An order of the run that its owner could have refilled.</summary>
    public static Task Refill(ScenarioContext context, ScenarioPlan plan, string order) =>
        SendBoth(context, plan[Names.Refill], plan[Names.RefillBatch], "order", "orders", order);

    /// <summary>A refill of the run.</summary>
    public static Task RefillStatus(ScenarioContext context, ScenarioPlan plan, string refill) =>
        SendBoth(context, plan[Names.RefillStatus], plan[Names.RefillStatusBatch], "refill", "refills", refill);

    private static Task SendBoth(
        ScenarioContext context,
        PanelRequest single,
        PanelRequest batch,
        string singleField,
        string batchField,
        string id
    ) =>
        HasOtherKey(context)
            ? context.Send(single.With(singleField, id), batch.WithIds(batchField, id, UnknownIds.First))
            : Task.CompletedTask;

    private static IEnumerable<PanelRequest> CancelRequests(ScenarioContext context) =>
        [
            .. StatusRequests(context),
            ByOther(context.BatchRequest(Names.Cancel, "cancel")),
            context.Request(Names.OwnerAfterCancel, "status"),
        ];

    private static IEnumerable<PanelRequest> RefillRequests(ScenarioContext context) =>
        [
            ByOther(context.Request(Names.Refill, "refill")),
            ByOther(context.BatchRequest(Names.RefillBatch, "refill")),
            .. RefillStatusRequests(context),
        ];

    private static PanelRequest BalanceOfOther(ScenarioContext context) =>
        ByOther(context.Request(Names.Balance, "balance"));

    private static PanelRequest ByOther(PanelRequest request) =>
        request with
        {
            Account = Account.Other,
            Expects = Expectation.Any,
        };
}
