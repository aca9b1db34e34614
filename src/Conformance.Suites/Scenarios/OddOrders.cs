using Conformance.Core.Spending;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>Orders with links and comments that few clients send, and with arrays in the place of values. What a panel takes of them it may be paid for.</summary>
public sealed class OddOrders : Scenario
{
    private const string Comments = "robustness.any-text-in-comments-is-kept-or-refused";

    /// <summary>The fields that come as arrays.</summary>
    private static readonly string[] Arrays = ["link", "quantity"];

    private static readonly IReadOnlyList<(string Name, string Text)> Links =
    [
        ("robustness.unicode-in-a-link-is-kept-or-refused", "мир-世界-\U0001F600"),
        ("robustness.quotes-in-a-link-are-kept-or-refused", """it's"quoted"\"""),
        ("robustness.line-breaks-in-a-link-are-kept-or-refused", "one\r\nX-Two: 2"),
        ("robustness.markup-in-a-link-is-kept-or-refused", "<b>bold</b>&amp;"),
        ("robustness.over-long-link-is-kept-or-refused", new string('x', Probes.OverLong)),
    ];

    public override IReadOnlyList<string> Areas => ["robustness"];

    public override Stage Stage => Stage.Probing;

    public override IReadOnlyList<string> Needs => ["order"];

    public override IReadOnlyList<PanelRequest> Orders(Scene scene) =>
        Choice.Listed(scene) is { } service ? [.. WithArrays(scene, service), .. WithLinks(scene, service), .. WithComments(scene)] : [];

    public override async Task Send(Scene scene)
    {
        var service = Choice.Of(scene);
        var (refused, orders) = (WithArrays(scene, service).ToList(), WithLinks(scene, service).Concat(WithComments(scene)).ToList());
        await Room.ForPaced(scene, 2 * (refused.Count + orders.Count) + 1);
        foreach (var order in refused)
            await scene.Send(order);
        var taken = new List<string>();
        foreach (var order in orders)
        {
            if ((await scene.Pay(order))?.Reading.TextOf("order") is { } id)
                taken.Add(id);
        }

        await scene.ReadAll("robustness.orders", taken);
    }

    private static IEnumerable<PanelRequest> WithArrays(Scene scene, ServiceOffer service) =>
        Arrays.SelectMany(field => BadOrders.Cheapest(scene, service, (good, _) => [AsArray(good, field)]));

    private static PanelRequest AsArray(PanelRequest good, string field) =>
        good.Without(field).And(field + "[]", good.Field(field)!) with { Name = "robustness.array-valued-add-parameters-do-no-harm", Expects = Expectation.Refusal };

    private static IEnumerable<PanelRequest> WithLinks(Scene scene, ServiceOffer service) => Links.Select(link =>
        Choice.Order(scene, link.Name, service, service.Min).With("link", Link(scene.Settings.Link!, link.Text)) with { Expects = Expectation.Any });

    /// <summary>The chosen link with more behind it: as its query where it is an address.</summary>
    private static string Link(string chosen, string text) =>
        DefaultVariants.IsBare(chosen) ? chosen + text : $"{chosen}{(chosen.Contains('?', StringComparison.Ordinal) ? '&' : '?')}q={text}";

    /// <summary>The least of the first service that is ordered by comments, with the odd text in the place of the first comment.</summary>
    private static IEnumerable<PanelRequest> WithComments(Scene scene)
    {
        if (!scene.Settings.AllTypes || scene.Dialect.Types.FirstOrDefault(type => type.Slug == "custom-comments") is not { } type)
            return [];
        var fields = new OrderFields(scene);
        var orders = scene.Services.Offers.Where(offer => offer.Type == type).Select(offer => fields.Order(offer, type)).ToList();
        if (orders.Count == 0)
        {
            scene.Lack(Comments, $"the panel lists no service of the type {type.Name}");
            return [];
        }

        var order = orders.MinBy(scene.Services.WorstCase)!;
        var lines = order.Field("comments")!.Split('\n');
        return [order.With("comments", string.Join('\n', lines.Skip(1).Prepend("it's \"great\" \\ <b>\U0001F600</b> мир"))) with { Name = Comments, Expects = Expectation.Any }];
    }
}
