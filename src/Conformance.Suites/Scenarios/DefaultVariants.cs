using Conformance.Core.Spending;
using Conformance.Core.Wire;
using Conformance.Suites.Judging;

namespace Conformance.Suites.Scenarios;

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

    public override Stage Stage => Stage.Types;

    public override IReadOnlyList<string> Needs => ["order", "Panel.AllTypes"];

    /// <summary>Whether it names an account and no address, so that it is a user name.</summary>
    public static bool IsBare(string link) => !link.AsSpan().ContainsAny('/', ':');

    public override IReadOnlyList<PanelRequest> Orders(Scene scene) =>
        Choice.Listed(scene) is { } service ? Orders(scene, service) : [];

    /// <summary>Those that the dialect knows of. At a URL, an order for a made-up user name would be an order for a stranger.</summary>
    private static IReadOnlyList<PanelRequest> Orders(Scene scene, ServiceOffer service)
    {
        var plain = Choice.Order(scene, "", service, service.Min) with { Expects = Expectation.Any };
        PanelRequest[] orders =
        [
            plain.With("runs", 2).With("interval", 1) with
            {
                Name = "add.drip-feed-takes-runs-and-interval",
            },
            scene.Fields.Fill(plain, service, Optional) with
            {
                Name = "add.sixteen-optional-fields-are-accepted",
            },
            .. scene.Settings.Embedded
                ? [plain.With("link", scene.Fields.UserName) with { Name = BareUserName }]
                : Array.Empty<PanelRequest>(),
        ];
        return [.. orders.Where(order => LawBooks.Current[order.Name].HoldsIn(scene.Dialect.Id))];
    }

    public override async Task Send(Scene scene)
    {
        var accepted = new List<string>();
        foreach (var order in Orders(scene, Choice.Of(scene)))
        {
            if ((await scene.Pay(order))?.Reading.TextOf("order") is { } id)
                accepted.Add(id);
        }

        await scene.ReadAll("variants.status", accepted);
    }
}
