using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Where a rate limit is documented, uses it up to the last request, sends more, and waits until requests are served
/// again. Then sends twenty requests at once.
/// </summary>
public sealed class Load : Scenario
{
    /// <summary>The requirement after which the twenty requests are named.</summary>
    public const string AtOnce = "limits.twenty-requests-at-once-are-all-served";

    private const int Twenty = 20;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Areas => ["limits", "errors"];

    /// <inheritdoc/>
    public override Phase Phase => Phase.Loading;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["full"];

    /// <inheritdoc/>
    public override IEnumerable<PlannedRequest> Plan(ScenarioContext context) =>
        [
            .. context.Dialect.RateLimit is { } limit ? RateLimitReached.Plan(context, limit) : [],
            new(Read(context, AtOnce)) { Times = Twenty },
            new(Read(context, ExchangeNames.TwentyMoreAtOnce)) { Times = 0, Most = Twenty },
        ];

    /// <inheritdoc/>
    public override async Task Send(ScenarioContext context, ScenarioPlan plan)
    {
        if (context.Dialect.RateLimit is { } limit)
            await RateLimitReached.Send(context, plan, limit);
        await context.Send(Enumerable.Repeat(plan[AtOnce], Twenty));
        if (context.Exchanges.Any(exchange => exchange is { Name: AtOnce, TransportFailure: not null }))
            await context.Send(Enumerable.Repeat(plan[ExchangeNames.TwentyMoreAtOnce], Twenty));
    }

    /// <summary>The cheapest request that there is, sent without pacing.</summary>
    internal static PanelRequest Read(ScenarioContext context, string name) =>
        Unpaced(context.Request(name, "balance"));

    /// <summary>The request, sent without pacing; it may be refused for its rate.</summary>
    internal static PanelRequest Unpaced(PanelRequest request) =>
        request with
        {
            Expects = Expectation.Limit,
            Unpaced = true,
        };
}
