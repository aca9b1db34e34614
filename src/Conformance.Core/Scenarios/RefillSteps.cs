using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;
using Isolation = Conformance.Core.Transcripts.ExchangeNames.Isolation;
using Names = Conformance.Core.Transcripts.ExchangeNames.Orders;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Has an order that has ended refilled alone, again while that refill is open, and another one in a batch.
/// </summary>
internal static class RefillSteps
{
    private const string OtherService = "a service that delivers sooner and allows refills (Panel.ServiceId)";

    /// <param name="context">What the scenario works with.</param>
    /// <param name="service">The chosen service.</param>
    /// <param name="hasUnflagged">Whether an order of a service that allows no refills is planned.</param>
    public static IEnumerable<PlannedRequest> Plan(ScenarioContext context, ServiceOffer service, bool hasUnflagged)
    {
        var times = service.Refill ? 1 : 0;
        PanelRequest[] refills =
        [
            context.Request(Names.Refill, "refill") with
            {
                Expects = Expectation.Any,
            },
            context.Request(Names.RefillAgain, "refill") with
            {
                Expects = Expectation.Any,
            },
            context.Request(Names.RefillStatus, "refill_status") with
            {
                Expects = Expectation.Any,
            },
            context.BatchRequest(Names.RefillStatusBatch, "refill_status"),
        ];
        foreach (var request in refills)
            yield return new(request) { Times = times, After = Names.First };
        var batch = context.BatchRequest(Names.RefillBatch, "refill") with { Expects = Expectation.Any };
        yield return new(batch) { Times = times, After = Names.Fourth };
        var unflagged = context.Request(Names.UnflaggedRefill, "refill") with { Expects = Expectation.Any };
        yield return new(unflagged)
        {
            Times = service.Refill && !hasUnflagged ? 0 : 1,
            After = service.Refill ? Names.Unflagged : Names.First,
        };
    }

    /// <param name="context">What the scenario works with.</param>
    /// <param name="plan">The scenario's requests.</param>
    /// <param name="service">The chosen service.</param>
    /// <param name="progress">The orders.</param>
    /// <param name="early">
    /// The refill that the panel gave for the first order before it had ended, which it should not have.
    /// </param>
    public static async Task Send(
        ScenarioContext context,
        ScenarioPlan plan,
        ServiceOffer service,
        OrderProgress progress,
        string? early
    )
    {
        var placed = progress.Placed;
        if (progress.HasEnded(placed.First))
            await Cancellations.Late(context, plan, placed.First);
        if ((service.Refill ? placed.Unflagged : placed.First) is { } notRefillable)
            await SendUnflagged(context, plan, progress, notRefillable);
        if (WhyNotRefillable(service, placed.First, progress.Statuses[placed.First]) is { } reason)
            await SkipRefills(context, plan, early, reason);
        else
            await Refill(context, plan, progress);
    }

    /// <summary>
    /// An order of a service that does not allow refills: before it has ended, that would be reason enough to refuse
    /// one.
    /// </summary>
    private static async Task SendUnflagged(
        ScenarioContext context,
        ScenarioPlan plan,
        OrderProgress progress,
        string order
    )
    {
        var refill = plan[Names.UnflaggedRefill].With("order", order);
        if (progress.HasDelivered(order))
        {
            await context.Send(refill);
            return;
        }

        context.Skip(
            refill,
            $"order {order} was not seen to be delivered within {StatusPolling.Longest}",
            "a service that delivers sooner (Panel.ServiceId)"
        );
    }

    private static async Task Refill(ScenarioContext context, ScenarioPlan plan, OrderProgress progress)
    {
        var (first, fourth) = (progress.Placed.First, progress.Placed.Fourth);
        await CrossAccount.Refill(context, plan, first);
        var exchange = await context.SendRequired(plan[Names.Refill].With("order", first));
        if (exchange.ParsedBody.TextOf("refill") is not { } refill)
        {
            await SkipRefills(context, plan, early: null, "the panel gave no refill");
            return;
        }

        await context.Send(SingleStatus(plan, refill));
        await context.Send(plan[Names.RefillAgain].With("order", first));
        await context.Send(BatchStatus(plan, refill));
        await CrossAccount.RefillStatus(context, plan, refill);
        if (fourth is not null && progress.HasDelivered(fourth))
        {
            await context.Send(plan[Names.RefillBatch].WithIds("orders", fourth, UnknownIds.First));
            return;
        }

        context.Skip(plan[Names.RefillBatch], "there was no second order to refill", "a larger Panel.MaxSpend");
    }

    private static PanelRequest SingleStatus(ScenarioPlan plan, string refill) =>
        plan[Names.RefillStatus].With("refill", refill);

    private static PanelRequest BatchStatus(ScenarioPlan plan, string refill) =>
        plan[Names.RefillStatusBatch].WithIds("refills", refill, UnknownIds.First);

    /// <summary>
    /// Skips whatever builds on a refill; but one that was given too early shows at least the shape of its status.
    /// </summary>
    private static async Task SkipRefills(ScenarioContext context, ScenarioPlan plan, string? early, string reason)
    {
        string[] names =
        [
            Names.Refill,
            Names.RefillAgain,
            Isolation.Refill,
            Isolation.RefillBatch,
            Isolation.RefillStatus,
            Names.RefillBatch,
            Isolation.RefillStatusBatch,
        ];
        foreach (var name in names)
            context.Skip(plan[name], reason, OtherService);
        if (early is not null)
        {
            await context.Send(SingleStatus(plan, early), BatchStatus(plan, early));
            return;
        }

        context.Skip(plan[Names.RefillStatus], reason, OtherService);
        context.Skip(plan[Names.RefillStatusBatch], reason, OtherService);
    }

    private static string? WhyNotRefillable(ServiceOffer service, string order, string? status)
    {
        if (!service.Refill)
            return $"service {service.Id} does not allow refills";
        if (StatusPolling.HasDelivered(status))
            return null;
        return status is "Canceled"
            ? "the panel canceled an order of the run"
            : $"order {order} was not seen to end within {StatusPolling.Longest}";
    }
}
