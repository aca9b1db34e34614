using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// For every type of service but Default: an order without each of its parameters, which must be refused, and one with all of
/// them; in full mode its variants too. In the end all that were accepted are read at once.
/// </summary>
public sealed class EveryType : Scenario
{
    private const int MostNamed = 10;

    public override IReadOnlyList<string> Areas => ["add", "money"];

    public override Phase Phase => Phase.Types;

    public override IReadOnlyList<string> Needs => ["order", "Panel.AllTypes"];

    public override IReadOnlyList<PanelRequest> Orders(ScenarioContext context) =>
        [
            .. Types(context)
                .SelectMany(type =>
                    Payable(context, Whole(context, type)) is { Count: > 0 } payable
                        ? [.. Incomplete(context, type, payable), .. Complete(context, type, payable)]
                        : Array.Empty<PanelRequest>()
                ),
        ];

    public override async Task Send(ScenarioContext context)
    {
        TellWhatIsNotOrdered(context);
        var read = new List<string>();
        foreach (var type in Types(context))
        {
            var accepted = await Order(context, type, Whole(context, type));
            if (type.PricedBy is not PricedBy.Posts)
                read.AddRange(accepted);
        }

        await context.ReadAll("types.status", read);
    }

    /// <summary>Gives the ids of the orders that were accepted. What cannot be sent is left under the names that it would have.</summary>
    private static async Task<IReadOnlyList<string>> Order(
        ScenarioContext context,
        ServiceType type,
        IReadOnlyList<PanelRequest> whole
    )
    {
        string[] names = [NeedsEach(type), Takes(type), .. Variants(context, type).Select(variant => variant.Name)];
        if (whole.Count == 0)
            return Leave(names, name => Lack(context, name, type));
        if (Payable(context, whole) is not { Count: > 0 } payable)
            return Leave(names, name => context.SkipUnaffordable(Cheapest(context, whole) with { Name = name }));

        foreach (var order in Incomplete(context, type, payable))
            await context.Send(order);
        var complete = Complete(context, type, payable);
        var first = await context.Pay(complete[0]);
        return first is { TransportFailure: null, ParsedBody.IsRefusal: true }
            ? Leave(
                complete.Skip(1),
                order =>
                    context.Skip(
                        order,
                        $"the panel refused the same without the change (exchange {first.Number})",
                        "a Panel.Link that the service takes"
                    )
            )
            : await Vary(context, first, complete.Skip(1));
    }

    private static async Task<IReadOnlyList<string>> Vary(
        ScenarioContext context,
        Exchange? first,
        IEnumerable<PanelRequest> variants
    )
    {
        List<Exchange?> said = [first];
        foreach (var variant in variants)
            said.Add(await context.Pay(variant));
        return [.. said.Select(exchange => exchange?.ParsedBody.TextOf("order")).OfType<string>()];
    }

    private static IReadOnlyList<string> Leave<T>(IEnumerable<T> orders, Action<T> leave)
    {
        foreach (var order in orders)
            leave(order);
        return [];
    }

    /// <summary>An order without each parameter, of whichever service is the cheapest without it.</summary>
    private static IEnumerable<PanelRequest> Incomplete(
        ScenarioContext context,
        ServiceType type,
        IReadOnlyList<PanelRequest> whole
    ) =>
        type.Parameters.Select(parameter =>
            Cheapest(context, whole.Select(order => order.Without(parameter))).Refused(NeedsEach(type))
        );

    /// <summary>The order with every parameter, and in full mode its variants.</summary>
    private static IReadOnlyList<PanelRequest> Complete(
        ScenarioContext context,
        ServiceType type,
        IReadOnlyList<PanelRequest> whole
    )
    {
        var order = Cheapest(context, whole) with { Name = Takes(type), Expects = Expectation.Any };
        return [order, .. Variants(context, type).Select(variant => variant.Order(order))];
    }

    private static IEnumerable<ServiceType> Types(ScenarioContext context) =>
        context.Dialect.DocumentedServiceTypes.Where(type => type.Name != "Default");

    private static IReadOnlyList<TypeVariant> Variants(ScenarioContext context, ServiceType type) =>
        context.Settings.Mode is Mode.Full ? TypeVariant.Of(type) : [];

    /// <summary>An order of each service of the type, with all that the type demands.</summary>
    internal static IReadOnlyList<PanelRequest> Whole(ScenarioContext context, ServiceType type) =>
        [
            .. context
                .Services.Offers.Where(offer => offer.Type == type)
                .OrderBy(offer => offer.Id)
                .Select(offer => context.Fields.Order(offer, type)),
        ];

    private static IReadOnlyList<PanelRequest> Payable(ScenarioContext context, IReadOnlyList<PanelRequest> orders)
    {
        var money = context.Money ?? decimal.MaxValue;
        return [.. orders.Where(order => context.Services.WorstCase(order) <= money)];
    }

    internal static PanelRequest Cheapest(ScenarioContext context, IEnumerable<PanelRequest> orders) =>
        orders.MinBy(context.Services.WorstCase)!;

    internal static void Lack(ScenarioContext context, string name, ServiceType type) =>
        context.SkipNotApplicable(name, $"the panel lists no service of the type {type.Name}");

    private static string Takes(ServiceType type) => $"add.{type.Slug}-takes-its-parameters";

    private static string NeedsEach(ServiceType type) => $"add.{type.Slug}-needs-each-parameter";

    private static void TellWhatIsNotOrdered(ScenarioContext context)
    {
        Tell("of types that nobody knows", context.Services.Offers.Where(offer => offer.Type is null));
        Tell(
            $"of types that the dialect {context.Dialect.Id} gives no way to order",
            context.Services.Offers.Where(offer =>
                offer.Type is { } type && !context.Dialect.DocumentedServiceTypes.Contains(type)
            )
        );

        void Tell(string which, IEnumerable<Core.Spending.ServiceOffer> offers)
        {
            var names = offers.Select(offer => offer.TypeName).OfType<string>().Distinct().ToList();
            var more = names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "";
            if (names.Count > 0)
            {
                context.Note(
                    $"the panel lists services {which}, which were not ordered: {string.Join(", ", names.Take(MostNamed).Select(name => $"'{name}'"))}{more}"
                );
            }
        }
    }
}
