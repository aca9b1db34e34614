using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Spending;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Orders that must be refused: each is one change away from the order that <see cref="OrderLifecycle"/> places, but
/// for whichever service costs least if the panel takes it all the same. The balance is read after each kind, so that
/// it shows which kind moved it.
/// </summary>
public sealed class InvalidOrders : Scenario
{
    /// <summary>So many services are compared.</summary>
    private const int MostServices = 500;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Areas => ["add", "errors", "money"];

    /// <inheritdoc/>
    public override Phase Phase => Phase.Refusing;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["order"];

    /// <inheritdoc/>
    public override IEnumerable<PlannedRequest> Plan(ScenarioContext context)
    {
        var target = TargetService.Of(context);
        foreach (var kind in Kinds(context, target))
        {
            foreach (var order in kind)
                yield return context.PlanPayable(order);
            yield return new(context.BalanceSnapshot);
        }
    }

    /// <inheritdoc/>
    public override async Task Send(ScenarioContext context, ScenarioPlan plan)
    {
        var kind = new List<PanelRequest>();
        foreach (var request in plan.Requests)
        {
            if (request.IsAdd)
            {
                kind.Add(request);
                continue;
            }

            await Task.WhenAll(kind.Select(context.SendPayable));
            await context.Send(request);
            kind.Clear();
        }
    }

    /// <summary>
    /// Each of some invalid orders for the service with which it could cost least. Those that name none are the same
    /// for many services, and priced once.
    /// </summary>
    /// <param name="context">What the scenario works with.</param>
    /// <param name="target">The service that the run orders.</param>
    /// <param name="invalid">Makes the invalid orders of a good one.</param>
    internal static IReadOnlyList<PanelRequest> Cheapest(
        ScenarioContext context,
        ServiceOffer target,
        Func<PanelRequest, ServiceOffer, IEnumerable<PanelRequest>> invalid
    ) =>
        [
            .. context
                .Services.Offers.Where(offer => offer.IsDefault)
                .Take(MostServices)
                .Prepend(target)
                .SelectMany(offer => invalid(TargetService.Order(context, "", offer, offer.Min), offer))
                .DistinctBy(order => (order.Name, string.Join('&', order.Fields)))
                .GroupBy(order => order.Name)
                .Select(orders => orders.MinBy(context.Services.WorstCase)!),
        ];

    private static IEnumerable<IReadOnlyList<PanelRequest>> Kinds(ScenarioContext context, ServiceOffer target) =>
        [
            Cheapest(context, target, (good, _) => WithoutField(good)),
            Cheapest(context, target, InvalidQuantities.Of),
            Cheapest(context, target, (good, _) => InvalidServices(context, good)),
        ];

    private static IEnumerable<PanelRequest> WithoutField(PanelRequest good) =>
        [
            good.Without("service").ExpectRefusal("add.service-missing-is-refused"),
            good.Without("link").ExpectRefusal("add.link-missing-is-refused"),
            good.Without("quantity").ExpectRefusal("add.quantity-missing-is-refused"),
            good.With("link", "").ExpectRefusal("add.empty-link-is-refused"),
        ];

    private static IEnumerable<PanelRequest> InvalidServices(ScenarioContext context, PanelRequest good) =>
        [
            good.With("service", UnknownIds.First).ExpectRefusal("add.unknown-service-is-refused"),
            good.With("service", context.RandomWord).ExpectRefusal("add.malformed-service-is-refused"),
        ];
}
