using System.Globalization;
using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Names = Conformance.Core.Transcripts.ExchangeNames.Orders;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Places small orders one after another and follows them. The first is followed to its end and refilled, alone if the
/// budget pays for no more; the second and the third are cancelled, the fourth is refilled in a batch, and the fifth is
/// of a service that allows neither.
/// </summary>
public sealed class OrderLifecycle : Scenario
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Areas =>
        ["add", "services", "status", "refill", "refill-status", "cancel", "errors", "money", "lifecycle", "isolation"];

    /// <inheritdoc/>
    public override Phase Phase => Phase.Ordering;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["order"];

    /// <inheritdoc/>
    public override IEnumerable<PlannedRequest> Plan(ScenarioContext context) =>
        LifecycleRequests.Plan(context, TargetService.Of(context));

    /// <inheritdoc/>
    public override async Task Send(ScenarioContext context, ScenarioPlan plan)
    {
        try
        {
            await Follow(context, plan, TargetService.Of(context));
        }
        finally
        {
            await context.Send(plan[Names.LastBalance]);
        }
    }

    private static async Task Follow(ScenarioContext context, ScenarioPlan plan, ServiceOffer service)
    {
        var first = await Place(context, plan[Names.First]) ?? throw NotPlaced(context, plan[Names.First]);
        await context.Send(plan[Names.FirstStatus].With("order", first));
        var early = await context.Send(plan[Names.EarlyRefill].With("order", first));
        await context.Send(plan[Names.RefusedBetween]);

        var placed = await PlaceOthers(context, plan, service, first);
        if ((service.Cancel ? placed.Unflagged : placed.Second) is { } notCancellable)
            await Cancellations.Unflagged(context, plan, notCancellable);
        if (placed.Unflagged is null)
            UnflaggedOrder.Skip(context, plan, service);

        var statuses = await StatusPolling.Until(context, plan, placed.Accepted);
        var earlyRefill = early?.ParsedBody.TextOf("refill");
        await RefillSteps.Send(context, plan, service, new OrderProgress(placed, statuses), earlyRefill);
        if (FirstNotPlaced(placed) is { } missing)
            throw NotPlaced(context, plan[missing]);
    }

    private static async Task<PlacedOrders> PlaceOthers(
        ScenarioContext context,
        ScenarioPlan plan,
        ServiceOffer service,
        string first
    )
    {
        var second = await Place(context, plan[Names.Second]);
        if (second is not null)
            await FollowSecond(context, plan, service, first, second);
        var third = await Place(context, plan[Names.Third]);
        if (third is not null)
            await Cancellations.Twice(context, plan, service, third);
        var fourth = await Place(context, plan[Names.Fourth]);
        var unflagged = plan.Find(Names.Unflagged) is { } order ? await Place(context, order) : null;
        return new PlacedOrders(first, second, third, fourth, unflagged);
    }

    private static async Task FollowSecond(
        ScenarioContext context,
        ScenarioPlan plan,
        ServiceOffer service,
        string first,
        string second
    )
    {
        await context.Send(
            plan[Names.SecondStatus].With("order", second),
            plan[Names.Batch].WithIds("orders", first, UnknownIds.First, second),
            plan[Names.BatchReversed].WithIds("orders", second, UnknownIds.First, first),
            plan[Names.Between].WithIds("orders", IdsBetween(first, second, context.Dialect.BatchLimit))
        );
        await CrossAccount.Cancel(context, plan, second);
        await Cancellations.Once(context, plan, service, second);
    }

    /// <summary>
    /// The ids between two orders, where an order that was refused would be if it had been placed all the same; one
    /// that nobody has where there is none between them.
    /// </summary>
    private static IEnumerable<object> IdsBetween(string first, string second, int most)
    {
        if (!IsNumber(first, out var low) || !IsNumber(second, out var high) || high - low <= 1)
            return [UnknownIds.First];
        return Enumerable.Range(1, (int)Math.Min(high - low - 1, most)).Select(n => (object)(low + n));
    }

    private static bool IsNumber(string id, out long number) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>The id of the order; null where the budget did not allow it, or the panel refused it.</summary>
    private static async Task<string?> Place(ScenarioContext context, PanelRequest order)
    {
        var exchanges = await context.PlaceOrders([order]);
        return exchanges.Count == 0 ? null : ScenarioContext.RequireResponse(exchanges[0]).ParsedBody.TextOf("order");
    }

    private static string? FirstNotPlaced(PlacedOrders placed)
    {
        if (placed.Second is null)
            return Names.Second;
        if (placed.Third is null)
            return Names.Third;
        return placed.Fourth is null ? Names.Fourth : null;
    }

    /// <summary>Why what follows an order cannot be sent.</summary>
    internal static ScenarioAbortedException NotPlaced(ScenarioContext context, PanelRequest order)
    {
        if (context.WhySkipped(order.Name) is { } skipped)
        {
            return new ScenarioAbortedException(
                $"it follows an order that the budget did not allow: {skipped.Reason}",
                skipped.Setting
            );
        }

        if (order.Name == Names.First)
            return new ScenarioAbortedException("it follows an order that the panel did not accept", setting: null);
        return new ScenarioAbortedException(
            "the panel took the first order and refused another one for the same link",
            "a Panel.Link that can be ordered several times"
        );
    }
}
