using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Orders with links and comments that few clients send, and with arrays in the place of values. What a panel takes of
/// them it may be paid for.
/// </summary>
public sealed class UnusualOrders : Scenario
{
    private const string Comments = "robustness.any-text-in-comments-is-kept-or-refused";

    /// <summary>The fields that come as arrays.</summary>
    private static readonly string[] Arrays = ["link", "quantity"];

    /// <summary>
    /// Without letters and digits at their beginning: cut short or cleaned, a link with one is the chosen link again,
    /// and no stranger's name.
    /// </summary>
    private static readonly IReadOnlyList<(string Name, string Text)> Links =
    [
        ("robustness.unicode-in-a-link-is-kept-or-refused", "мир世界\U0001F600"),
        ("robustness.quotes-in-a-link-are-kept-or-refused", """'"\"""),
        ("robustness.line-breaks-in-a-link-are-kept-or-refused", "\r\n:"),
        ("robustness.markup-in-a-link-is-kept-or-refused", "<b></b>&amp;"),
        ("robustness.over-long-link-is-kept-or-refused", new string('~', Probes.OverLong)),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Areas => ["robustness"];

    /// <inheritdoc/>
    public override Phase Phase => Phase.UnusualOrders;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["order"];

    /// <inheritdoc/>
    public override IEnumerable<PlannedRequest> Plan(ScenarioContext context)
    {
        var target = TargetService.Of(context);
        foreach (var order in WithArrays(context, target))
            yield return new(order);
        foreach (var order in WithLinks(context, target).Concat(WithComments(context)))
            yield return new(order with { Expects = Expectation.Any, IsProbe = true });
        yield return new(context.BatchRequest(ExchangeNames.UnusualOrdersStatus, "status")) { After = Links[0].Name };
    }

    /// <inheritdoc/>
    public override async Task Send(ScenarioContext context, ScenarioPlan plan)
    {
        var orders = plan.Requests.Where(request => request.IsAdd).ToList();
        await BurstThrottle.WaitForPaced(context, (2 * orders.Count) + 1 + Closing.Requests);
        if (plan.Find(Comments) is null && CommentsType(context) is { } type)
            EveryType.SkipUnlisted(context, Comments, type);
        var accepted = new List<string>();
        foreach (var order in orders)
        {
            if ((await Send(context, order))?.ParsedBody.TextOf("order") is { } id)
                accepted.Add(id);
        }

        await context.SendForAll(plan[ExchangeNames.UnusualOrdersStatus], accepted);
    }

    private static Task<Exchange?> Send(ScenarioContext context, PanelRequest order) =>
        order.Expects is Expectation.Refusal ? context.Send(order) : context.SendIfAffordable(order);

    private static IEnumerable<PanelRequest> WithArrays(ScenarioContext context, ServiceOffer target) =>
        Arrays.SelectMany(field => InvalidOrders.Cheapest(context, target, (good, _) => [AsArray(good, field)]));

    private static PanelRequest AsArray(PanelRequest good, string field)
    {
        var changed = good.Without(field).Append($"{field}[]", good.Field(field)!) with { IsProbe = true };
        return changed.ExpectRefusal("robustness.array-valued-add-parameters-do-no-harm");
    }

    private static IEnumerable<PanelRequest> WithLinks(ScenarioContext context, ServiceOffer target) =>
        from link in Links
        select TargetService
            .Order(context, link.Name, target, target.Min)
            .With("link", Link(context.Settings.Link!, link.Text));

    /// <summary>The chosen link with more behind it: as its query where it is an address.</summary>
    private static string Link(string chosen, string text)
    {
        if (DefaultVariants.IsBare(chosen))
            return chosen + text;
        var separator = chosen.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{chosen}{separator}q={text}";
    }

    /// <summary>
    /// The order of the type as <see cref="EveryType"/> places it, with the odd text in the place of the first comment.
    /// </summary>
    private static IEnumerable<PanelRequest> WithComments(ScenarioContext context)
    {
        if (CommentsType(context) is not { } type)
            return [];
        var orders = EveryType.CompleteOrders(context, type);
        if (orders.Count == 0)
            return [];
        var order = EveryType.Cheapest(context, orders);
        return [order.With("comments", WithOddLine(order.Field("comments")!)) with { Name = Comments }];
    }

    private static string WithOddLine(string comments) =>
        string.Join('\n', comments.Split('\n').Skip(1).Prepend("it's \"great\" \\ <b>\U0001F600</b> мир"));

    /// <summary>Null where the run may not order it, or the dialect does not have it.</summary>
    private static ServiceType? CommentsType(ScenarioContext context) =>
        context.Settings.AllTypes
            ? context.Dialect.DocumentedServiceTypes.FirstOrDefault(type => type.Slug == "custom-comments")
            : null;
}
