using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>Orders with links and comments that few clients send, and with arrays in the place of values. What a panel takes of them it may be paid for.</summary>
public sealed class UnusualOrders : Scenario
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

    public override Phase Phase => Phase.UnusualOrders;

    public override IReadOnlyList<string> Needs => ["order"];

    public override IReadOnlyList<PanelRequest> Orders(ScenarioContext context) =>
        TargetService.Listed(context) is { } service
            ? [.. WithArrays(context, service), .. WithLinks(context, service), .. WithComments(context)]
            : [];

    public override async Task Send(ScenarioContext context)
    {
        var service = TargetService.Of(context);
        var (refused, comments) = (WithArrays(context, service).ToList(), WithComments(context).ToList());
        var orders = WithLinks(context, service).Concat(comments).ToList();
        await BurstThrottle.ForPaced(context, 2 * (refused.Count + orders.Count) + 1 + Closing.Requests);
        if (comments.Count == 0 && CommentsType(context) is { } type)
            EveryType.Lack(context, Comments, type);
        var taken = new List<string?>();
        foreach (var order in refused)
            taken.Add((await context.Send(order))?.ParsedBody.TextOf("order"));
        foreach (var order in orders)
            taken.Add((await context.Pay(order))?.ParsedBody.TextOf("order"));
        await context.ReadAll("odd-orders.status", [.. taken.OfType<string>()]);
    }

    private static IEnumerable<PanelRequest> WithArrays(ScenarioContext context, ServiceOffer service) =>
        Arrays.SelectMany(field => InvalidOrders.Cheapest(context, service, (good, _) => [AsArray(good, field)]));

    private static PanelRequest AsArray(PanelRequest good, string field) =>
        good.Without(field).And(field + "[]", good.Field(field)!) with
        {
            Name = "robustness.array-valued-add-parameters-do-no-harm",
            Expects = Expectation.Refusal,
            IsProbe = true,
        };

    private static IEnumerable<PanelRequest> WithLinks(ScenarioContext context, ServiceOffer service) =>
        Links.Select(link =>
            TargetService
                .Order(context, link.Name, service, service.Min)
                .With("link", Link(context.Settings.Link!, link.Text)) with
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
    private static IEnumerable<PanelRequest> WithComments(ScenarioContext context)
    {
        if (CommentsType(context) is not { } type || EveryType.Whole(context, type) is not { Count: > 0 } whole)
            return [];
        var order = EveryType.Cheapest(context, whole);
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
    private static ServiceType? CommentsType(ScenarioContext context) =>
        context.Settings.AllTypes
            ? context.Dialect.DocumentedServiceTypes.FirstOrDefault(type => type.Slug == "custom-comments")
            : null;
}
