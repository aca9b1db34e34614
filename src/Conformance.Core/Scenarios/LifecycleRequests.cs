using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;
using Names = Conformance.Core.Transcripts.ExchangeNames.Orders;

namespace Conformance.Core.Scenarios;

/// <summary>The requests of <see cref="OrderLifecycle"/>.</summary>
internal static class LifecycleRequests
{
    /// <param name="context">What the scenario works with.</param>
    /// <param name="service">The chosen service.</param>
    public static IEnumerable<PlannedRequest> Plan(ScenarioContext context, ServiceOffer service)
    {
        var unflagged = Unflagged(context);
        return
        [
            .. Orders(context, service),
            .. unflagged is null ? [] : new[] { Following(Names.First, unflagged) },
            Following(Names.First, RefusedBetween(context, service)),
            .. Statuses(context),
            .. CrossAccount.Plan(context, Names.Second, service.Refill ? Names.First : null),
            .. Cancellations.Plan(context, service, unflagged is not null),
            StatusPolling.Plan(context),
            .. RefillSteps.Plan(context, service, unflagged is not null),
            new(context.Request(Names.LastBalance, "balance")),
        ];
    }

    /// <summary>
    /// The orders of the chosen service, in the order in which they are placed. The second is larger, so that its
    /// charge shows which it is.
    /// </summary>
    private static IEnumerable<PlannedRequest> Orders(ScenarioContext context, ServiceOffer service) =>
        [
            new(Order(context, Names.First, service, service.Min)),
            Following(Names.First, Order(context, Names.Second, service, Math.Min(service.Min * 2, service.Max))),
            Following(Names.First, Order(context, Names.Third, service, service.Min)),
            Following(Names.First, Order(context, Names.Fourth, service, service.Min)),
        ];

    /// <summary>
    /// The cheapest service that can be neither refilled nor cancelled; null where the run may not order it, or there
    /// is none.
    /// </summary>
    private static PanelRequest? Unflagged(ScenarioContext context) =>
        context.Settings.AllTypes
            ? context
                .Services.Offers.Where(offer => offer is { IsDefault: true, Refill: false, Cancel: false })
                .Select(offer => Order(context, Names.Unflagged, offer, offer.Min))
                .MinBy(context.Services.WorstCase)
            : null;

    private static PanelRequest RefusedBetween(ScenarioContext context, ServiceOffer service) =>
        TargetService.Order(context, "", service, service.Min - 1).ExpectRefusal(Names.RefusedBetween);

    private static IEnumerable<PlannedRequest> Statuses(ScenarioContext context) =>
        [
            Following(Names.First, EitherWay(context.Request(Names.FirstStatus, "status"))),
            Following(Names.First, EitherWay(context.Request(Names.EarlyRefill, "refill"))),
            Following(Names.Second, context.Request(Names.SecondStatus, "status")),
            Following(Names.Second, context.BatchRequest(Names.Batch, "status")),
            Following(Names.Second, context.BatchRequest(Names.BatchReversed, "status")),
            Following(Names.Second, context.BatchRequest(Names.Between, "status")),
        ];

    private static PanelRequest Order(ScenarioContext context, string name, ServiceOffer service, decimal quantity) =>
        EitherWay(TargetService.Order(context, name, service, quantity));

    private static PanelRequest EitherWay(PanelRequest request) => request with { Expects = Expectation.Any };

    private static PlannedRequest Following(string order, PanelRequest request) => new(request) { After = order };
}
