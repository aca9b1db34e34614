using Conformance.Core.Dialects;
using Conformance.Core.Targets;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>
/// For every type of service but Default: an order without each of its parameters, which must be refused, and one with all of
/// them; in full mode its variants too. In the end all that were accepted are read at once.
/// </summary>
public sealed class EveryType : Scenario
{
    private const int MostNamed = 10;

    public override IReadOnlyList<string> Areas => ["add", "money"];

    public override Stage Stage => Stage.Types;

    public override IReadOnlyList<string> Needs => ["order", "Panel.AllTypes"];

    public override IReadOnlyList<PanelRequest> Orders(Scene scene) =>
        [
            .. Types(scene)
                .SelectMany(type =>
                    Payable(scene, Whole(scene, type)) is { Count: > 0 } payable
                        ? [.. Incomplete(scene, type, payable), .. Complete(scene, type, payable)]
                        : Array.Empty<PanelRequest>()
                ),
        ];

    public override async Task Send(Scene scene)
    {
        TellWhatIsNotOrdered(scene);
        var read = new List<string>();
        foreach (var type in Types(scene))
        {
            var accepted = await Order(scene, type, Whole(scene, type));
            if (type.PricedBy is not PricedBy.Posts)
                read.AddRange(accepted);
        }

        await scene.ReadAll("types.status", read);
    }

    /// <summary>Gives the ids of the orders that were accepted. What cannot be sent is left under the names that it would have.</summary>
    private static async Task<IReadOnlyList<string>> Order(
        Scene scene,
        ServiceType type,
        IReadOnlyList<PanelRequest> whole
    )
    {
        string[] names = [NeedsEach(type), Takes(type), .. Variants(scene, type).Select(variant => variant.Name)];
        if (whole.Count == 0)
            return Leave(names, name => Lack(scene, name, type));
        if (Payable(scene, whole) is not { Count: > 0 } payable)
            return Leave(names, name => scene.LeaveUnpaid(Cheapest(scene, whole) with { Name = name }));

        foreach (var order in Incomplete(scene, type, payable))
            await scene.Send(order);
        var complete = Complete(scene, type, payable);
        var first = await scene.Pay(complete[0]);
        return first is { Obstacle: null, Reading.IsRefusal: true }
            ? Leave(
                complete.Skip(1),
                order =>
                    scene.Leave(
                        order,
                        $"the panel refused the same without the change (exchange {first.Number})",
                        "a Panel.Link that the service takes"
                    )
            )
            : await Vary(scene, first, complete.Skip(1));
    }

    private static async Task<IReadOnlyList<string>> Vary(
        Scene scene,
        Exchange? first,
        IEnumerable<PanelRequest> variants
    )
    {
        List<Exchange?> said = [first];
        foreach (var variant in variants)
            said.Add(await scene.Pay(variant));
        return [.. said.Select(exchange => exchange?.Reading.TextOf("order")).OfType<string>()];
    }

    private static IReadOnlyList<string> Leave<T>(IEnumerable<T> orders, Action<T> leave)
    {
        foreach (var order in orders)
            leave(order);
        return [];
    }

    /// <summary>An order without each parameter, of whichever service is the cheapest without it.</summary>
    private static IEnumerable<PanelRequest> Incomplete(
        Scene scene,
        ServiceType type,
        IReadOnlyList<PanelRequest> whole
    ) =>
        type.Parameters.Select(parameter =>
            Cheapest(scene, whole.Select(order => order.Without(parameter))).Refused(NeedsEach(type))
        );

    /// <summary>The order with every parameter, and in full mode its variants.</summary>
    private static IReadOnlyList<PanelRequest> Complete(
        Scene scene,
        ServiceType type,
        IReadOnlyList<PanelRequest> whole
    )
    {
        var order = Cheapest(scene, whole) with { Name = Takes(type), Expects = Expectation.Any };
        return [order, .. Variants(scene, type).Select(variant => variant.Order(order))];
    }

    private static IEnumerable<ServiceType> Types(Scene scene) =>
        scene.Dialect.Types.Where(type => type.Name != "Default");

    private static IReadOnlyList<TypeVariant> Variants(Scene scene, ServiceType type) =>
        scene.Settings.Mode is Mode.Full ? TypeVariant.Of(type) : [];

    /// <summary>An order of each service of the type, with all that the type demands.</summary>
    internal static IReadOnlyList<PanelRequest> Whole(Scene scene, ServiceType type) =>
        [
            .. scene
                .Services.Offers.Where(offer => offer.Type == type)
                .OrderBy(offer => offer.Id)
                .Select(offer => scene.Fields.Order(offer, type)),
        ];

    private static IReadOnlyList<PanelRequest> Payable(Scene scene, IReadOnlyList<PanelRequest> orders)
    {
        var money = scene.Money ?? decimal.MaxValue;
        return [.. orders.Where(order => scene.Services.WorstCase(order) <= money)];
    }

    internal static PanelRequest Cheapest(Scene scene, IEnumerable<PanelRequest> orders) =>
        orders.MinBy(scene.Services.WorstCase)!;

    internal static void Lack(Scene scene, string name, ServiceType type) =>
        scene.Lack(name, $"the panel lists no service of the type {type.Name}");

    private static string Takes(ServiceType type) => $"add.{type.Slug}-takes-its-parameters";

    private static string NeedsEach(ServiceType type) => $"add.{type.Slug}-needs-each-parameter";

    private static void TellWhatIsNotOrdered(Scene scene)
    {
        Tell("of types that nobody knows", scene.Services.Offers.Where(offer => offer.Type is null));
        Tell(
            $"of types that the dialect {scene.Dialect.Id} gives no way to order",
            scene.Services.Offers.Where(offer => offer.Type is { } type && !scene.Dialect.Types.Contains(type))
        );

        void Tell(string which, IEnumerable<Core.Spending.ServiceOffer> offers)
        {
            var names = offers.Select(offer => offer.TypeName).OfType<string>().Distinct().ToList();
            var more = names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "";
            if (names.Count > 0)
            {
                scene.Note(
                    $"the panel lists services {which}, which were not ordered: {string.Join(", ", names.Take(MostNamed).Select(name => $"'{name}'"))}{more}"
                );
            }
        }
    }
}
