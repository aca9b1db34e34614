using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// For every type of service but Default: an order without each of its parameters, which must be refused, and one with
/// all of them; in full mode its variants too. In the end all that were accepted are read at once.
/// </summary>
public sealed class EveryType : Scenario
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Areas => ["add", "money"];

    /// <inheritdoc/>
    public override Phase Phase => Phase.Types;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["order", "Panel.AllTypes"];

    /// <inheritdoc/>
    public override IEnumerable<PlannedRequest> Plan(ScenarioContext context)
    {
        var orders = Types(context).SelectMany(type => Plan(context, type)).ToList();
        var first = orders.FirstOrDefault(order => !order.IsRefusedOrder);
        return first is null
            ? []
            :
            [
                .. orders,
                new(context.BatchRequest(ExchangeNames.TypesStatus, "status")) { After = first.Request.Name },
            ];
    }

    /// <inheritdoc/>
    public override async Task Send(ScenarioContext context, ScenarioPlan plan)
    {
        UnorderedServices.Note(context);
        var accepted = new List<string>();
        foreach (var type in Types(context))
        {
            var ids = await Send(context, plan, type);
            if (type.PricedBy is not PricedBy.Posts)
                accepted.AddRange(ids);
        }

        if (accepted.Count > 0)
            await context.SendForAll(plan[ExchangeNames.TypesStatus], accepted);
    }

    /// <summary>An order of each service of the type, with all that the type demands.</summary>
    internal static IReadOnlyList<PanelRequest> CompleteOrders(ScenarioContext context, ServiceType type) =>
        [
            .. context
                .Services.Offers.Where(offer => offer.Type == type)
                .OrderBy(offer => offer.Id)
                .Select(offer => context.Fields.Order(offer, type)),
        ];

    /// <summary>The order that costs least at its worst.</summary>
    internal static PanelRequest Cheapest(ScenarioContext context, IEnumerable<PanelRequest> orders) =>
        orders.MinBy(context.Services.WorstCase)!;

    /// <summary>Records that the panel has no service of a type.</summary>
    internal static void SkipUnlisted(ScenarioContext context, string name, ServiceType type) =>
        context.SkipNotApplicable(name, $"the panel lists no service of the type {type.Name}");

    private static IEnumerable<PlannedRequest> Plan(ScenarioContext context, ServiceType type)
    {
        var orders = CompleteOrders(context, type);
        if (orders.Count == 0)
            return [];
        var affordable = orders.Where(order => !(context.Services.WorstCase(order) > context.OpeningBalance)).ToList();
        return affordable.Count > 0 ? Plan(context, type, affordable, times: 1) : Plan(context, type, orders, times: 0);
    }

    private static IEnumerable<PlannedRequest> Plan(
        ScenarioContext context,
        ServiceType type,
        IReadOnlyList<PanelRequest> orders,
        int times
    )
    {
        var requirements = ServiceTypeRequirements.Of(type);
        foreach (var parameter in type.Parameters)
        {
            var incomplete = Cheapest(context, orders.Select(order => order.Without(parameter)));
            var planned = context.PlanPayable(incomplete.ExpectRefusal(requirements.NeedsEach));
            yield return planned with
            {
                Times = planned.Times * times,
            };
        }

        var complete = Cheapest(context, orders) with { Name = requirements.Takes, Expects = Expectation.Any };
        yield return new(complete) { Times = times };
        foreach (var variant in Variants(context, type))
            yield return new(variant.Order(complete, context.Time)) { Times = times, After = complete.Name };
    }

    /// <summary>
    /// Gives the ids of the orders that were accepted. What cannot be sent is recorded under the names that it would
    /// have.
    /// </summary>
    private static async Task<IReadOnlyList<string>> Send(ScenarioContext context, ScenarioPlan plan, ServiceType type)
    {
        var requirements = ServiceTypeRequirements.Of(type);
        var variants = Variants(context, type).Select(variant => variant.Name).ToList();
        List<string> names = [requirements.NeedsEach, requirements.Takes, .. variants];
        if (plan.Find(requirements.Takes) is not { } complete)
        {
            names.ForEach(name => SkipUnlisted(context, name, type));
            return [];
        }

        if (context.IsUnaffordable(complete))
        {
            names.ForEach(name => context.SkipUnaffordable(complete with { Name = name }));
            return [];
        }

        foreach (var incomplete in plan.All(requirements.NeedsEach))
            await context.SendPayable(incomplete);
        return await SendComplete(context, complete, [.. variants.Select(name => plan[name])]);
    }

    private static async Task<IReadOnlyList<string>> SendComplete(
        ScenarioContext context,
        PanelRequest complete,
        IReadOnlyList<PanelRequest> variants
    )
    {
        var first = await context.SendIfAffordable(complete);
        if (first is { TransportFailure: null, ParsedBody.IsRefusal: true })
        {
            foreach (var variant in variants)
                SkipRefused(context, variant, first);
            return [];
        }

        List<Exchange?> exchanges = [first];
        foreach (var variant in variants)
            exchanges.Add(await context.SendIfAffordable(variant));
        return [.. exchanges.Select(exchange => exchange?.ParsedBody.TextOf("order")).OfType<string>()];
    }

    private static void SkipRefused(ScenarioContext context, PanelRequest variant, Exchange first) =>
        context.Skip(
            variant,
            $"the panel refused the same without the change (exchange {first.Number})",
            "a Panel.Link that the service takes"
        );

    private static IEnumerable<ServiceType> Types(ScenarioContext context) =>
        context.Dialect.DocumentedServiceTypes.Where(type => type.Name != "Default");

    private static IReadOnlyList<TypeVariant> Variants(ScenarioContext context, ServiceType type) =>
        context.Settings.Mode is Mode.Full ? TypeVariant.Of(type) : [];
}
