using Conformance.Core.Transcripts;
using Polly;
using Polly.Retry;

namespace Conformance.Core.Http;

/// <summary>When a request is sent again that got no response of the panel's own.</summary>
internal static class RetryPolicy
{
    /// <summary>How often at most a request is sent again.</summary>
    private const int Retries = 2;

    /// <summary>Where a panel demands to wait longer than this, nothing is sent again.</summary>
    public static readonly TimeSpan LongestRetryAfter = TimeSpan.FromMinutes(1);

    /// <summary>Waits as long as the panel demands, or else half a second and then about a second.</summary>
    public static ResiliencePipeline<Exchange> Pipeline(Random random, TimeProvider time) =>
        new ResiliencePipelineBuilder<Exchange> { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions<Exchange>
                {
                    ShouldHandle = attempt => ValueTask.FromResult(ShouldRetry(attempt.Outcome.Result)),
                    MaxRetryAttempts = Retries,
                    Delay = TimeSpan.FromSeconds(0.5),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Randomizer = random.NextDouble,
                    DelayGenerator = attempt => ValueTask.FromResult(attempt.Outcome.Result?.Response?.RetryAfter),
                }
            )
            .Build();

    private static bool ShouldRetry(Exchange? exchange) =>
        exchange is { TransportFailure.IsTransient: true } && !(exchange.Response?.RetryAfter > LongestRetryAfter);
}
