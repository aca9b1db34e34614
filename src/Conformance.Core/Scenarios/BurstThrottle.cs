using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Http;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Keeps the bursts of an account, which no rate limiter holds back, within what the panel is known to allow: waits
/// before one that would be too much. Where the run has a rate limit, all that it sent before counts too.
/// </summary>
internal sealed class BurstThrottle
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ScenarioContext context;
    private readonly IReadOnlyList<RateLimit> limits;
    private int sent;

    /// <param name="context">What the scenario works with.</param>
    /// <param name="account">The account whose key the bursts carry.</param>
    public BurstThrottle(ScenarioContext context, Account account)
    {
        this.context = context;
        limits = [.. RunLimits(context), .. RateLimiter.Documented(context.Dialect)];
        var countsAll = RunLimits(context).Count > 0;
        sent = context.Exchanges.Count(exchange => countsAll || exchange.Request.Account == account);
    }

    /// <summary>
    /// Waits until requests that are sent by rate may leave: a run with a rate limit waits as it sends, and one without
    /// keeps to what is documented all the same.
    /// </summary>
    public static Task WaitForPaced(ScenarioContext context, int requests) =>
        RunLimits(context).Count > 0 ? Task.CompletedTask : new BurstThrottle(context, Account.Main).WaitFor(requests);

    /// <summary>Waits until so many more requests may leave.</summary>
    public async Task WaitFor(int requests)
    {
        if (limits.Any(limit => sent + requests > limit.Requests))
            await WaitForReset();
        sent += requests;
    }

    /// <summary>Waits as long as a panel counts, so that it starts anew.</summary>
    public async Task WaitForReset()
    {
        var windows = limits.Select(limit => TimeSpan.FromSeconds(limit.Seconds));
        await context.Wait(windows.DefaultIfEmpty(Minute).Max());
        sent = 0;
    }

    private static IReadOnlyList<RateLimit> RunLimits(ScenarioContext context) =>
        RateLimiter.Limits(context.Settings, context.Dialect);
}
