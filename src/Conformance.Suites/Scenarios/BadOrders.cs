using System.Globalization;
using Conformance.Core.Spending;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>
/// Orders that must be refused: each is one change away from the order that <see cref="LivesOfOrders"/> places, but for whichever
/// service costs least if the panel takes it all the same. The balance is read after each kind, so that it shows which kind moved it.
/// </summary>
public sealed class BadOrders : Scenario
{
    /// <summary>So many services are compared.</summary>
    private const int MostServices = 500;

    public override IReadOnlyList<string> Areas => ["add", "errors", "money"];

    public override Stage Stage => Stage.Refusing;

    public override IReadOnlyList<string> Needs => ["order"];

    public override IReadOnlyList<PanelRequest> Orders(Scene scene) =>
        Choice.Listed(scene) is { } chosen ? [.. Kinds(scene, chosen).SelectMany(kind => kind)] : [];

    public override async Task Send(Scene scene)
    {
        foreach (var kind in Kinds(scene, Choice.Of(scene)))
        {
            await scene.Send(kind);
            await scene.Send(scene.Ask("books.balance", "balance"));
        }
    }

    private static IEnumerable<IReadOnlyList<PanelRequest>> Kinds(Scene scene, ServiceOffer chosen) =>
        [
            Cheapest(scene, chosen, (good, _) => WithoutField(good)),
            Cheapest(scene, chosen, BadQuantities),
            Cheapest(scene, chosen, (good, _) => BadServices(scene, good)),
        ];

    /// <summary>Each of some bad orders for the service with which it could cost least. Those that name none are the same for many services, and priced once.</summary>
    internal static IReadOnlyList<PanelRequest> Cheapest(
        Scene scene,
        ServiceOffer chosen,
        Func<PanelRequest, ServiceOffer, IEnumerable<PanelRequest>> bad
    ) =>
        [
            .. scene
                .Services.Offers.Where(offer => offer.IsDefault)
                .Take(MostServices)
                .Prepend(chosen)
                .SelectMany(offer => bad(Choice.Order(scene, "", offer, offer.Min), offer))
                .DistinctBy(order => (order.Name, string.Join('&', order.Fields)))
                .GroupBy(order => order.Name)
                .Select(orders => orders.MinBy(scene.Services.WorstCase)!),
        ];

    private static IEnumerable<PanelRequest> WithoutField(PanelRequest good) =>
        [
            good.Without("service").Refused("add.service-missing-is-refused"),
            good.Without("link").Refused("add.link-missing-is-refused"),
            good.Without("quantity").Refused("add.quantity-missing-is-refused"),
            good.With("link", "").Refused("add.empty-link-is-refused"),
        ];

    private static IEnumerable<PanelRequest> BadServices(Scene scene, PanelRequest good) =>
        [
            good.With("service", Scene.UnknownIds(1)[0]).Refused("add.unknown-service-is-refused"),
            good.With("service", scene.Word).Refused("add.malformed-service-is-refused"),
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
