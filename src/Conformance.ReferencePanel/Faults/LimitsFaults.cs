using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
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
        Recovers = "limits.rate-limit-recovers";

    /// <summary>Ten of them are more than the limit allows, and one is not.</summary>
    private const int CountedAs = 13;

    /// <summary>No other burst of readings has more than ten.</summary>
    private const int Many = 11;

    /// <summary>How long a reading takes under load, so that those sent at once are under way together.</summary>
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(0.5);

    /// <summary>What each account of each panel has under way.</summary>
    private static readonly ConditionalWeakTable<Database, ConcurrentDictionary<string, Readings>> UnderWay = [];

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
            "limits.retry-after-two-seconds-short",
            "`Retry-After` names two seconds less than the key is refused for.",
            Recovers
        )
        {
            AppliesTo = IsLimited,
            RewriteResponse = Waiting(seconds => Math.Max(0, seconds - 2)),
        },
        new("limits.retry-after-too-short", "`Retry-After` is always 1, however long the key is refused.", Recovers)
        {
            AppliesTo = IsLimited,
            RewriteResponse = Waiting(_ => 1),
        },
        new("limits.batch-counts-as-many", "A multiple status of 100 ids counts as 13 requests.", Batch)
        {
            AppliesTo = IsLimited,
            Hides = [Below],
            Intercept = async (call, _, next) =>
            {
                if (call.IsFor("status", "orders") && call.Ids("orders").Count == RequestedIds.MaxCount)
                {
                    for (var more = 1; more < CountedAs; more++)
                        await next(call.With("orders", null).With("action", "balance")).ConfigureAwait(false);
                }

                return await next(call).ConfigureAwait(false);
            },
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
        new(
            "limits.connection-dropped-under-load",
            "Of twelve or more requests for its balance that a key sends at once, some lose their connection.",
            Served
        )
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
            "Of twelve or more requests for its balance that a key sends at once, some get a 500.",
            Served,
            "errors.refusal-is-never-a-5xx"
        )
        {
            Intercept = UnderLoad(_ => throw new InvalidOperationException("too much")),
        },
        new(
            "limits.empty-answer-under-load",
            "Of twelve or more requests for its balance that a key sends at once, some get an answer without a balance.",
            Served
        )
        {
            Intercept = UnderLoad(_ => Task.FromResult<JsonNode>(new JsonObject())),
        },
        new(
            "limits.slow-under-load",
            "Of twelve or more requests for its balance that a key sends at once, some take longer than ten seconds.",
            InTime
        )
        {
            Intercept = UnderLoad(async plain =>
            {
                await Task.Delay(TimeSpan.FromSeconds(10.5)).ConfigureAwait(false);
                return await plain().ConfigureAwait(false);
            }),
        },
    ];

    private static bool IsLimited(PanelDialect dialect) => !dialect.RateLimit.IsNone;

    private static ResponseRewriter Waiting(Func<int, int> seconds) =>
        ResponseRewriters.Refusal(
            RefusalKind.RateLimited,
            response =>
            {
                var wait = int.Parse(response.Headers["Retry-After"], CultureInfo.InvariantCulture);
                return response.WithHeader("Retry-After", seconds(wait).ToString(CultureInfo.InvariantCulture));
            }
        );

    /// <summary>Does something instead, where the balance is asked for while many others ask for it.</summary>
    private static RequestInterceptor UnderLoad(Func<Func<Task<JsonNode>>, Task<JsonNode>> instead) =>
        async (call, database, next) =>
        {
            var readings = UnderWay.GetValue(database, _ => []).GetOrAdd(call.Key ?? "", _ => new Readings());
            if (!readings.IsAnother(call))
                return await next(call).ConfigureAwait(false);
            var now = Interlocked.Increment(ref readings.UnderWay);
            try
            {
                await Task.Delay(Reading).ConfigureAwait(false);
                if (now < Many)
                    return await next(call).ConfigureAwait(false);

                return await instead(() => next(call)).ConfigureAwait(false);
            }
            finally
            {
                Interlocked.Decrement(ref readings.UnderWay);
            }
        };

    /// <summary>The readings of an account's balance.</summary>
    private sealed class Readings
    {
        public int UnderWay;

        private string? last;

        /// <summary>Whether a request for the balance comes right after another one.</summary>
        public bool IsAnother(ApiCall call)
        {
            var before = Interlocked.Exchange(ref last, call.Action);
            return before == "balance" && call.IsFor("balance");
        }
    }
}
