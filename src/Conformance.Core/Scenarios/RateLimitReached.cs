using Conformance.Core.Contracts;
using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Sends just as many requests as the documented limit allows, first batches of ids and then the cheapest reads; then
/// more, until one is refused; then waits as long as the panel demands, and sends once more.
/// </summary>
internal static class RateLimitReached
{
    public const string Batch = "limits.batch-of-100-counts-as-one-request";
    public const string Below = "limits.no-429-below-the-documented-rate";
    public const string Beyond = "errors.rate-limit-gives-429";
    public const string Recovered = "limits.rate-limit-recovers";

    /// <summary>So many batches hold more ids than any documented limit allows requests.</summary>
    private const int Batches = 10;

    private const int Together = 10;

    private const int MostBeyond = 10;

    /// <summary>Clocks differ, and panels name whole seconds.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    public static IEnumerable<PlannedRequest> Plan(ScenarioContext context, RateLimit limit)
    {
        var ids = string.Join(',', UnknownIds.Take(context.Dialect.BatchLimit));
        var batch = Load.Unpaced(context.BatchRequest(Batch, "status").With("orders", ids));
        return
        [
            new(batch) { Times = BatchesWithin(limit), Waits = Window(limit) },
            new(Load.Read(context, Below)) { Times = limit.Requests - BatchesWithin(limit) },
            new(Load.Read(context, Beyond)) { Most = MostBeyond },
            new(Load.Read(context, Recovered)) { Waits = Window(limit) },
        ];
    }

    public static async Task Send(ScenarioContext context, ScenarioPlan plan, RateLimit limit)
    {
        // What the run itself sent before counts too. The embedded panel's time passes only while the run waits.
        await context.Wait(Window(limit));
        var batches = BatchesWithin(limit);
        if (await SendUntil(IsRefused, context, plan[Batch], batches, Together) is null)
            await SendUntil(IsRefused, context, plan[Below], limit.Requests - batches, Together);
        else
            context.Skip(plan[Below], $"a batch of ids was refused for its rate: see {Batch}", null);
        var refused = await SendUntil(EndsTheBurst, context, plan[Beyond], MostBeyond, together: 1);
        await Recover(context, plan[Recovered], limit, refused);
    }

    /// <summary>How many seconds it took to send all that the limit allows and more.</summary>
    public static double Took(IReadOnlyList<Exchange> exchanges)
    {
        var sent = exchanges.Where(exchange => exchange.Name is Batch or Below or Beyond).ToList();
        return (sent[^1].StartedAt - sent[0].StartedAt).TotalSeconds;
    }

    private static async Task Recover(ScenarioContext context, PanelRequest again, RateLimit limit, Exchange? refused)
    {
        if (refused is null)
        {
            context.Skip(again, $"no request was refused for its rate: see {Beyond}", null);
            return;
        }

        var wait = refused.Response?.RetryAfter ?? TimeSpan.FromSeconds(limit.Seconds);
        if (wait > LongestWait)
        {
            var (demanded, longest) = (wait.TotalSeconds, LongestWait.TotalSeconds);
            context.Skip(again, $"the panel asks to wait {demanded:0} s, and a run waits {longest:0} s at most", null);
            return;
        }

        await context.Wait(wait + Margin);
        await context.Send(again);
    }

    private static TimeSpan Window(RateLimit limit) => TimeSpan.FromSeconds(limit.Seconds) + Margin;

    private static int BatchesWithin(RateLimit limit) => Math.Min(Batches, limit.Requests / 2);

    private static bool IsRefused(Exchange exchange) => exchange.Response?.Status == 429;

    private static bool EndsTheBurst(Exchange exchange) => exchange.TransportFailure is not null || IsRefused(exchange);

    /// <summary>
    /// Sends a request so many times, a few of them at once, until one has the response that is waited for.
    /// </summary>
    /// <returns>That exchange; null where there is none.</returns>
    private static async Task<Exchange?> SendUntil(
        Predicate<Exchange> isAwaited,
        ScenarioContext context,
        PanelRequest request,
        int times,
        int together
    )
    {
        foreach (var few in Enumerable.Repeat(request, times).Chunk(together))
        {
            var exchanges = await Task.WhenAll(few.Select(context.Send));
            if (exchanges.FirstOrDefault(exchange => isAwaited(exchange!)) is { } found)
                return found;
        }

        return null;
    }
}
