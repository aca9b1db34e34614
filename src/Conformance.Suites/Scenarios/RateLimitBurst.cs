using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>Asks for the balance until the panel has had enough: at most once more than the documented limit.</summary>
public sealed class RateLimitBurst : Scenario
{
    private const int Together = 10;

    public override IReadOnlyList<string> Areas => ["errors"];

    public override Stage Stage => Stage.Loading;

    public override IReadOnlyList<string> Needs => ["full"];

    public override async Task Send(Scene scene)
    {
        if (scene.Dialect.RateLimit is not { } limit)
            return;
        var request = scene.Ask("errors.rate-limit-gives-429", "balance") with { Expects = Expectation.Limit, Hurried = true };
        foreach (var few in Enumerable.Repeat(request, limit.Requests + 1).Chunk(Together))
        {
            var answers = await Task.WhenAll(few.Select(scene.Send));
            if (answers.Any(answer => answer?.Response?.Status == 429))
                return;
        }
    }
}
