using Conformance.Core.Checks;
using Conformance.Core.Contracts;
using Conformance.Core.Evidence;
using Conformance.Core.Http;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Sends just as many requests as the documented limit allows, first batches of ids and then the cheapest reads; then more,
/// until one is refused; then waits as long as the panel asks for, and asks once more.
/// </summary>
internal static class RateLimitReached
{
    public const string Batch = "limits.batch-of-100-counts-as-one-request";
    public const string Below = "limits.no-429-below-the-documented-rate";
    public const string Beyond = "errors.rate-limit-gives-429";
    public const string Recovered = "limits.rate-limit-recovers";

    /// <summary>So many batches hold more ids than any documented limit allows requests.</summary>
    private const int Batches = 10;

    private const int Together = 10,
        MostBeyond = 10;

    /// <summary>Clocks differ, and panels name whole seconds.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    public static async Task Send(ScenarioContext context, RateLimit limit)
    {
        // What the run itself asked before counts too. The embedded panel's time passes only while the run waits.
        await context.Wait(TimeSpan.FromSeconds(limit.Seconds) + Margin);
        var batch = Load.Hurried(
            context.AskMany(
                Batch,
                "status",
                "orders",
                ScenarioContext.UnknownIds(context.Dialect.BatchLimit).Cast<object>()
            )
        );
        var batches = Math.Min(Batches, limit.Requests / 2);
        if (await Until(IsRefused, context, batch, batches, Together) is null)
            await Until(IsRefused, context, Load.Read(context, Below), limit.Requests - batches, Together);
        else
            context.Skip(Load.Read(context, Below), $"a batch of ids was refused for its rate: see {Batch}", null);
        await Recover(
            context,
            limit,
            await Until(
                answer => answer.TransportFailure is not null || IsRefused(answer),
                context,
                Load.Read(context, Beyond),
                MostBeyond,
                1
            )
        );
    }

    /// <summary>How many seconds it took to ask for all that the limit allows and for more.</summary>
    public static double Took(IReadOnlyList<Exchange> exchanges)
    {
        var asked = exchanges.Where(e => e.Name is Batch or Below or Beyond).ToList();
        return (asked[^1].StartedAt - asked[0].StartedAt).TotalSeconds;
    }

    private static async Task Recover(ScenarioContext context, RateLimit limit, Exchange? refused)
    {
        var again = Load.Read(context, Recovered);
        var wait = refused?.Response?.RetryAfter ?? TimeSpan.FromSeconds(limit.Seconds);
        if (refused is null || wait > LongestWait)
        {
            context.Skip(
                again,
                refused is null
                    ? $"no request was refused for its rate: see {Beyond}"
                    : $"the panel asks to wait {wait.TotalSeconds:0} s, and a run waits {LongestWait.TotalSeconds:0} s at most",
                null
            );
            return;
        }

        await context.Wait(wait + Margin);
        await context.Send(again);
    }

    private static bool IsRefused(Exchange answer) => answer.Response?.Status == 429;

    /// <summary>Sends a request so many times, a few of them at once, until one has the answer that is waited for.</summary>
    /// <returns>That exchange; null where there is none.</returns>
    private static async Task<Exchange?> Until(
        Predicate<Exchange> awaited,
        ScenarioContext context,
        PanelRequest request,
        int times,
        int together
    )
    {
        foreach (var few in Enumerable.Repeat(request, times).Chunk(together))
        {
            var answers = await Task.WhenAll(few.Select(context.Send));
            if (answers.FirstOrDefault(answer => awaited(answer!)) is { } found)
                return found;
        }

        return null;
    }
}
