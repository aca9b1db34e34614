using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Conformance.ReferencePanel.Accounts;
using Conformance.ReferencePanel.Dialects;
using Conformance.ReferencePanel.Http;
using Conformance.ReferencePanel.Injections;
using Conformance.ReferencePanel.RateLimiting;
using Conformance.ReferencePanel.Refusals;
using Conformance.ReferencePanel.Storage;

namespace Conformance.ReferencePanel.Faults;

internal static class LimitsFaults
{
    private const string Served = "limits.twenty-requests-at-once-are-all-served",
        InTime = "limits.twenty-requests-at-once-take-bounded-time",
        Below = "limits.no-429-below-the-documented-rate",
        Batch = "limits.batch-of-100-counts-as-one-request",
        Answered = "limits.requests-beyond-the-rate-are-answered",
        Recovers = "limits.rate-limit-recovers",
        AnOrder = "SELECT 1 FROM orders WHERE id > 1002";

    /// <summary>What the races leave, after which only load is to come.</summary>
    private const string Raced = "SELECT 1 FROM orders WHERE account_id = 4";

    /// <summary>No other burst of readings has more than ten.</summary>
    private const int Many = 11;

    /// <summary>How long a reading takes under load, so that those sent at once are under way together.</summary>
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(0.5);

    /// <summary>How many readings of a balance each panel has under way.</summary>
    private static readonly ConditionalWeakTable<Database, StrongBox<int>> UnderWay = [];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("limits.one-request-less", "Of 120 requests in a minute, the last one is refused.", Below)
        {
            AppliesTo = IsLimited,
            Hides = [Batch],
            ConfigureServer = settings =>
                settings with
                {
                    RateLimit = new SlidingWindowLimit(119, TimeSpan.FromSeconds(60)),
                },
        },
        new(
            "limits.longer-window",
            "120 requests are counted in 61 seconds, and the limit is lifted a second late.",
            Recovers
        )
        {
            AppliesTo = IsLimited,
            RewriteResponse = Waiting("58"),
        },
        new(
            "limits.retry-after-too-short",
            "`Retry-After` names a time after which the key is refused still.",
            Recovers
        )
        {
            AppliesTo = IsLimited,
            RewriteResponse = Waiting("1"),
        },
        new("limits.batch-counts-each-id", "A batch of 100 ids counts as 100 requests.", Batch)
        {
            AppliesTo = IsLimited,
            Hides = [Below],
            Intercept = Interceptors.If(
                AnOrder,
                async (call, _, next) =>
                {
                    for (
                        var more = 1;
                        call.IsFor("status", "orders")
                            && call.Ids("orders").Count == RequestedIds.MaxCount
                            && more < RequestedIds.MaxCount;
                        more++
                    )
                    {
                        await next(call.With("orders", null).With("action", "balance")).ConfigureAwait(false);
                    }
                    return await next(call).ConfigureAwait(false);
                }
            ),
        },
        new("limits.connection-dropped-beyond-the-rate", "Beyond the rate, connections are dropped.", Answered)
        {
            AppliesTo = IsLimited,
            Hides = ["errors.rate-limit-gives-429"],
            RewriteResponse = ResponseRewriters.Refusal(
                RefusalKind.RateLimited,
                response => response with { ConnectionDropped = true }
            ),
        },
        new("limits.connection-dropped-under-load", "Of many requests at once, some lose their connection.", Served)
        {
            Intercept = UnderLoad(_ => Task.FromResult<JsonNode>(new JsonObject { ["dropped"] = true })),
            RewriteResponse = (_, response) =>
                response with
                {
                    ConnectionDropped = response.Body is JsonObject answer && answer.ContainsKey("dropped"),
                },
        },
        new(
            "limits.server-error-under-load",
            "Of many requests at once, some get a 500.",
            Served,
            "errors.refusal-is-never-a-5xx"
        )
        {
            Intercept = UnderLoad(_ => throw new InvalidOperationException("too much")),
        },
        new("limits.empty-answer-under-load", "Of many requests at once, some get an answer without a balance.", Served)
        {
            Intercept = UnderLoad(_ => Task.FromResult<JsonNode>(new JsonObject())),
        },
        new("limits.slow-under-load", "Of many requests at once, some take longer than ten seconds.", InTime)
        {
            Intercept = UnderLoad(async plain =>
            {
                await Task.Delay(TimeSpan.FromSeconds(10.5)).ConfigureAwait(false);
                return await plain().ConfigureAwait(false);
            }),
        },
    ];

    private static bool IsLimited(PanelDialect dialect) => !dialect.RateLimit.IsNone;

    private static ResponseRewriter Waiting(string seconds) =>
        ResponseRewriters.Refusal(RefusalKind.RateLimited, response => response.WithHeader("Retry-After", seconds));

    /// <summary>Does something instead, where the balance is asked for while many others ask for it.</summary>
    private static RequestInterceptor UnderLoad(Func<Func<Task<JsonNode>>, Task<JsonNode>> instead) =>
        Interceptors.If(
            Raced,
            async (call, database, next) =>
            {
                if (call.Key != DemoAccounts.Funded || !call.IsFor("balance"))
                    return await next(call).ConfigureAwait(false);
                var underWay = UnderWay.GetValue(database, _ => new StrongBox<int>());
                var now = Interlocked.Increment(ref underWay.Value);
                try
                {
                    await Task.Delay(Reading).ConfigureAwait(false);
                    if (now < Many)
                        return await next(call).ConfigureAwait(false);

                    return await instead(() => next(call)).ConfigureAwait(false);
                }
                finally
                {
                    Interlocked.Decrement(ref underWay.Value);
                }
            }
        );
}
