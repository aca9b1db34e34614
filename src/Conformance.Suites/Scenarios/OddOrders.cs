using Conformance.Core.Dialects;
using Conformance.Core.Spending;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>Orders with links and comments that few clients send, and with arrays in the place of values. What a panel takes of them it may be paid for.</summary>
public sealed class OddOrders : Scenario
{
    private const string Comments = "robustness.any-text-in-comments-is-kept-or-refused";

    /// <summary>The fields that come as arrays.</summary>
    private static readonly string[] Arrays = ["link", "quantity"];

    /// <summary>Without letters and digits at their beginning: cut short or cleaned, a link with one is the chosen link again, and no stranger's name.</summary>
    private static readonly IReadOnlyList<(string Name, string Text)> Links =
    [
        ("robustness.unicode-in-a-link-is-kept-or-refused", "мир世界\U0001F600"),
        ("robustness.quotes-in-a-link-are-kept-or-refused", """'"\"""),
        ("robustness.line-breaks-in-a-link-are-kept-or-refused", "\r\n:"),
        ("robustness.markup-in-a-link-is-kept-or-refused", "<b></b>&amp;"),
        ("robustness.over-long-link-is-kept-or-refused", new string('~', Probes.OverLong)),
    ];

    public override IReadOnlyList<string> Areas => ["robustness"];

    public override Stage Stage => Stage.OddOrders;

    public override IReadOnlyList<string> Needs => ["order"];

    public override IReadOnlyList<PanelRequest> Orders(Scene scene) =>
        Choice.Listed(scene) is { } service ? [.. WithArrays(scene, service), .. WithLinks(scene, service), .. WithComments(scene)] : [];

    public override async Task Send(Scene scene)
    {
        var service = Choice.Of(scene);
        var (refused, orders) = (WithArrays(scene, service).ToList(), WithLinks(scene, service).Concat(WithComments(scene)).ToList());
        await Room.ForPaced(scene, 2 * (refused.Count + orders.Count) + 1);
        if (scene.Settings.AllTypes && CommentsType(scene) is { } type && !Offers(scene, type).Any())
            scene.Lack(Comments, $"the panel lists no service of the type {type.Name}");
        var taken = new List<string?>();
        foreach (var order in refused)
            taken.Add((await scene.Send(order))?.Reading.TextOf("order"));
        foreach (var order in orders)
            taken.Add((await scene.Pay(order))?.Reading.TextOf("order"));
        await scene.ReadAll("odd-orders.status", [.. taken.OfType<string>()]);
    }

    private static IEnumerable<PanelRequest> WithArrays(Scene scene, ServiceOffer service) =>
        Arrays.SelectMany(field => BadOrders.Cheapest(scene, service, (good, _) => [AsArray(good, field)]));

    private static PanelRequest AsArray(PanelRequest good, string field) =>
        good.Without(field).And(field + "[]", good.Field(field)!) with { Name = "robustness.array-valued-add-parameters-do-no-harm", Expects = Expectation.Refusal, IsProbe = true };

    private static IEnumerable<PanelRequest> WithLinks(Scene scene, ServiceOffer service) => Links.Select(link =>
        Choice.Order(scene, link.Name, service, service.Min).With("link", Link(scene.Settings.Link!, link.Text)) with { Expects = Expectation.Any, IsProbe = true });

    /// <summary>The chosen link with more behind it: as its query where it is an address.</summary>
    private static string Link(string chosen, string text) =>
        DefaultVariants.IsBare(chosen) ? chosen + text : $"{chosen}{(chosen.Contains('?', StringComparison.Ordinal) ? '&' : '?')}q={text}";

    /// <summary>The least of the cheapest service that is ordered by comments, with the odd text in the place of the first comment.</summary>
    private static IEnumerable<PanelRequest> WithComments(Scene scene)
    {
        if (!scene.Settings.AllTypes || CommentsType(scene) is not { } type)
            return [];
        var fields = new OrderFields(scene);
        return Offers(scene, type).Select(offer => fields.Order(offer, type)).OrderBy(scene.Services.WorstCase).Take(1).Select(order => order.With("comments", WithOddLine(order.Field("comments")!)) with
        {
            Name = Comments,
            Expects = Expectation.Any,
            IsProbe = true,
        });
    }

    private static string WithOddLine(string comments) => string.Join('\n', comments.Split('\n').Skip(1).Prepend("it's \"great\" \\ <b>\U0001F600</b> мир"));

    private static ServiceType? CommentsType(Scene scene) => scene.Dialect.Types.FirstOrDefault(type => type.Slug == "custom-comments");

    private static IEnumerable<ServiceOffer> Offers(Scene scene, ServiceType type) => scene.Services.Offers.Where(offer => offer.Type == type);
}
