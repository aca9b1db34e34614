using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>Orders of the chosen service that carry more than its link and quantity, or another kind of link.</summary>
public sealed class DefaultVariants : Scenario
{
    private static readonly IReadOnlyList<string> Optional =
    [
        "runs",
        "interval",
        "comments",
        "username",
        "min",
        "max",
        "posts",
        "old_posts",
        "delay",
        "expiry",
        "country",
        "device",
        "type_of_traffic",
        "google_keyword",
        "referring_url",
        "answer_number",
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Areas => ["add", "money"];

    /// <inheritdoc/>
    public override Phase Phase => Phase.Types;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["order", "Panel.AllTypes"];

    /// <summary>Whether a link names an account and no address, so that it is a user name.</summary>
    public static bool IsBare(string link) => !link.AsSpan().ContainsAny('/', ':');

    /// <inheritdoc/>
    public override IEnumerable<PlannedRequest> Plan(ScenarioContext context)
    {
        var orders = Orders(context, TargetService.Of(context))
            .Where(order => context.Requirements[order.Name].AppliesTo(context.Dialect.Id))
            .ToList();
        foreach (var order in orders)
            yield return new(order);
        if (orders.Count > 0)
        {
            yield return new(context.BatchRequest(ExchangeNames.VariantsStatus, "status")) { After = orders[0].Name };
        }
    }

    /// <inheritdoc/>
    public override async Task Send(ScenarioContext context, ScenarioPlan plan)
    {
        var accepted = new List<string>();
        foreach (var order in plan.Requests.Where(request => request.IsAdd))
        {
            if ((await context.SendIfAffordable(order))?.ParsedBody.TextOf("order") is { } id)
                accepted.Add(id);
        }

        if (accepted.Count > 0)
            await context.SendForAll(plan[ExchangeNames.VariantsStatus], accepted);
    }

    private static IEnumerable<PanelRequest> Orders(ScenarioContext context, ServiceOffer service)
    {
        var plain = TargetService.Order(context, "", service, service.Min) with { Expects = Expectation.Any };
        yield return plain.With("runs", 2).With("interval", 1) with
        {
            Name = "add.drip-feed-takes-runs-and-interval",
        };
        yield return context.Fields.Fill(plain, service, Optional) with
        {
            Name = "add.sixteen-optional-fields-are-accepted",
        };
        // At a URL, an order for a made-up user name would be an order for a stranger.
        if (context.Settings.Embedded)
        {
            yield return plain.With("link", context.Fields.UserName) with
            {
                Name = "add.link-takes-a-bare-user-name",
            };
        }
    }
}
