using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Where a rate limit is documented, uses it up to the last request, asks for more, and waits until it is served again. Then
/// sends twenty requests at once.
/// </summary>
public sealed class Load : Scenario
{
    /// <summary>The twenty, and another twenty where something stood in the way of the first.</summary>
    public const string AtOnce = "limits.twenty-requests-at-once-are-all-served",
        AtOnceAgain = "limits.twenty-more-at-once";

    private const int Twenty = 20;

    public override IReadOnlyList<string> Areas => ["limits", "errors"];

    public override Phase Phase => Phase.Loading;

    public override IReadOnlyList<string> Needs => ["full"];

    public override async Task Send(ScenarioContext context)
    {
        if (context.Dialect.RateLimit is { } limit)
            await RateLimitReached.Send(context, limit);
        var read = Read(context, AtOnce);
        await context.Send(Enumerable.Repeat(read, Twenty));
        if (context.Said.Any(e => e.Name == AtOnce && e.TransportFailure is not null))
            await context.Send(Enumerable.Repeat(read with { Name = AtOnceAgain }, Twenty));
    }

    /// <summary>The cheapest request that there is.</summary>
    internal static PanelRequest Read(ScenarioContext context, string name) => Hurried(context.Ask(name, "balance"));

    internal static PanelRequest Hurried(PanelRequest request) =>
        request with
        {
            Expects = Expectation.Limit,
            Hurried = true,
        };
}
