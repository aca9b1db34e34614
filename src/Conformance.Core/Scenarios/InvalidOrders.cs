using System.Globalization;
using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Spending;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Orders that must be refused: each is one change away from the order that <see cref="OrderLifecycle"/> places, but for whichever
/// service costs least if the panel takes it all the same. The balance is read after each kind, so that it shows which kind moved it.
/// </summary>
public sealed class InvalidOrders : Scenario
{
    /// <summary>So many services are compared.</summary>
    private const int MostServices = 500;

    public override IReadOnlyList<string> Areas => ["add", "errors", "money"];

    public override Phase Phase => Phase.Refusing;

    public override IReadOnlyList<string> Needs => ["order"];

    public override IReadOnlyList<PanelRequest> Orders(ScenarioContext context) =>
        TargetService.Listed(context) is { } chosen ? [.. Kinds(context, chosen).SelectMany(kind => kind)] : [];

    public override async Task Send(ScenarioContext context)
    {
        foreach (var kind in Kinds(context, TargetService.Of(context)))
        {
            await context.Send(kind);
            await context.Send(context.Ask("books.balance", "balance"));
        }
    }

    private static IEnumerable<IReadOnlyList<PanelRequest>> Kinds(ScenarioContext context, ServiceOffer chosen) =>
        [
            Cheapest(context, chosen, (good, _) => WithoutField(good)),
            Cheapest(context, chosen, BadQuantities),
            Cheapest(context, chosen, (good, _) => BadServices(context, good)),
        ];

    /// <summary>Each of some bad orders for the service with which it could cost least. Those that name none are the same for many services, and priced once.</summary>
    internal static IReadOnlyList<PanelRequest> Cheapest(
        ScenarioContext context,
        ServiceOffer chosen,
        Func<PanelRequest, ServiceOffer, IEnumerable<PanelRequest>> bad
    ) =>
        [
            .. context
                .Services.Offers.Where(offer => offer.IsDefault)
                .Take(MostServices)
                .Prepend(chosen)
                .SelectMany(offer => bad(TargetService.Order(context, "", offer, offer.Min), offer))
                .DistinctBy(order => (order.Name, string.Join('&', order.Fields)))
                .GroupBy(order => order.Name)
                .Select(orders => orders.MinBy(context.Services.WorstCase)!),
        ];

    private static IEnumerable<PanelRequest> WithoutField(PanelRequest good) =>
        [
            good.Without("service").Refused("add.service-missing-is-refused"),
            good.Without("link").Refused("add.link-missing-is-refused"),
            good.Without("quantity").Refused("add.quantity-missing-is-refused"),
            good.With("link", "").Refused("add.empty-link-is-refused"),
        ];

    private static IEnumerable<PanelRequest> BadServices(ScenarioContext context, PanelRequest good) =>
        [
            good.With("service", ScenarioContext.UnknownIds(1)[0]).Refused("add.unknown-service-is-refused"),
            good.With("service", context.RandomWord).Refused("add.malformed-service-is-refused"),
        ];

    private static IEnumerable<PanelRequest> BadQuantities(PanelRequest good, ServiceOffer service)
    {
        var values = new Dictionary<string, string>
        {
            ["below-min"] = Number(service.Min - 1),
            ["above-max"] = Number(service.Max + 1),
            ["zero"] = "0",
            ["negative"] = Number(-service.Min),
            ["fraction"] = Number(service.Min + 0.5m),
            ["exponent"] = Exponent(service),
            ["word"] = "many",
            ["huge"] = "99999999999999999999",
            ["empty"] = "",
        };
        return values.Select(value =>
            good.With("quantity", value.Value).Refused($"add.quantity-{value.Key}-is-refused")
        );
    }

    /// <summary>A power of ten that the service takes when it is written out, so that only its writing can be the reason.</summary>
    private static string Exponent(ServiceOffer service)
    {
        var power = Enumerable
            .Range(1, 15)
            .FirstOrDefault(n => (decimal)Math.Pow(10, n) >= service.Min && (decimal)Math.Pow(10, n) <= service.Max, 3);
        return string.Create(CultureInfo.InvariantCulture, $"1e{power}");
    }

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
