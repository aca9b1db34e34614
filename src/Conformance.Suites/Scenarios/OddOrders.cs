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
        Choice.Listed(scene) is { } service
            ? [.. WithArrays(scene, service), .. WithLinks(scene, service), .. WithComments(scene)]
            : [];

    public override async Task Send(Scene scene)
    {
        var service = Choice.Of(scene);
        var (refused, comments) = (WithArrays(scene, service).ToList(), WithComments(scene).ToList());
        var orders = WithLinks(scene, service).Concat(comments).ToList();
        await Room.ForPaced(scene, 2 * (refused.Count + orders.Count) + 1 + Closing.Requests);
        if (comments.Count == 0 && CommentsType(scene) is { } type)
            EveryType.Lack(scene, Comments, type);
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
        good.Without(field).And(field + "[]", good.Field(field)!) with
        {
            Name = "robustness.array-valued-add-parameters-do-no-harm",
            Expects = Expectation.Refusal,
            IsProbe = true,
        };

    private static IEnumerable<PanelRequest> WithLinks(Scene scene, ServiceOffer service) =>
        Links.Select(link =>
            Choice
                .Order(scene, link.Name, service, service.Min)
                .With("link", Link(scene.Settings.Link!, link.Text)) with
            {
                Expects = Expectation.Any,
                IsProbe = true,
            }
        );

    /// <summary>The chosen link with more behind it: as its query where it is an address.</summary>
    private static string Link(string chosen, string text) =>
        DefaultVariants.IsBare(chosen)
            ? chosen + text
            : $"{chosen}{(chosen.Contains('?', StringComparison.Ordinal) ? '&' : '?')}q={text}";

    /// <summary>The order of the type as <see cref="EveryType"/> places it, with the odd text in the place of the first comment.</summary>
    private static IEnumerable<PanelRequest> WithComments(Scene scene)
    {
        if (CommentsType(scene) is not { } type || EveryType.Whole(scene, type) is not { Count: > 0 } whole)
            return [];
        var order = EveryType.Cheapest(scene, whole);
        return
        [
            order.With("comments", WithOddLine(order.Field("comments")!)) with
            {
                Name = Comments,
                Expects = Expectation.Any,
                IsProbe = true,
            },
        ];
    }

    private static string WithOddLine(string comments) =>
        string.Join('\n', comments.Split('\n').Skip(1).Prepend("it's \"great\" \\ <b>\U0001F600</b> мир"));

    /// <summary>Null where the run may not order it, or the dialect does not have it.</summary>
    private static ServiceType? CommentsType(Scene scene) =>
        scene.Settings.AllTypes ? scene.Dialect.Types.FirstOrDefault(type => type.Slug == "custom-comments") : null;
}
