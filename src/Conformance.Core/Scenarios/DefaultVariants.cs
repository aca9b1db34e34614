using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>Orders of the chosen service that carry more than its link and quantity, or another kind of link.</summary>
public sealed class DefaultVariants : Scenario
{
    private const string BareUserName = "add.link-takes-a-bare-user-name";

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

    public override IReadOnlyList<string> Areas => ["add", "money"];

    public override Phase Phase => Phase.Types;

    public override IReadOnlyList<string> Needs => ["order", "Panel.AllTypes"];

    /// <summary>Whether it names an account and no address, so that it is a user name.</summary>
    public static bool IsBare(string link) => !link.AsSpan().ContainsAny('/', ':');

    public override IReadOnlyList<PanelRequest> Orders(ScenarioContext context) =>
        TargetService.Listed(context) is { } service ? Orders(context, service) : [];

    /// <summary>Those that the dialect knows of. At a URL, an order for a made-up user name would be an order for a stranger.</summary>
    private static IReadOnlyList<PanelRequest> Orders(ScenarioContext context, ServiceOffer service)
    {
        var plain = TargetService.Order(context, "", service, service.Min) with { Expects = Expectation.Any };
        PanelRequest[] orders =
        [
            plain.With("runs", 2).With("interval", 1) with
            {
                Name = "add.drip-feed-takes-runs-and-interval",
            },
            context.Fields.Fill(plain, service, Optional) with
            {
                Name = "add.sixteen-optional-fields-are-accepted",
            },
            .. context.Settings.Embedded
                ? [plain.With("link", context.Fields.UserName) with { Name = BareUserName }]
                : Array.Empty<PanelRequest>(),
        ];
        return [.. orders.Where(order => context.Requirements[order.Name].AppliesTo(context.Dialect.Id))];
    }

    public override async Task Send(ScenarioContext context)
    {
        var accepted = new List<string>();
        foreach (var order in Orders(context, TargetService.Of(context)))
        {
            if ((await context.Pay(order))?.ParsedBody.TextOf("order") is { } id)
                accepted.Add(id);
        }

        await context.ReadAll("variants.status", accepted);
    }
}
