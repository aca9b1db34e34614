using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Http;

namespace Conformance.Core.Scenarios;

/// <summary>
/// Keeps the bursts of an account, which leave whatever the pace is, within what the panel is known to allow: waits before one
/// that would be too much. Where the run has a pace, all that it sent before counts too.
/// </summary>
internal sealed class BurstThrottle(ScenarioContext context, Account account)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly IReadOnlyList<RateLimit> limits =
    [
        .. RateLimiter.Limits(context.Settings, context.Dialect),
        .. RateLimiter.Documented(context.Dialect),
    ];
    private int sent = context.Said.Count(e =>
        e.Request.Account == account || RateLimiter.Limits(context.Settings, context.Dialect).Count > 0
    );

    /// <summary>Makes room for what does not hurry: a run with a pace waits as it sends, and one without keeps to what is documented all the same.</summary>
    public static Task ForPaced(ScenarioContext context, int requests) =>
        RateLimiter.Limits(context.Settings, context.Dialect).Count > 0
            ? Task.CompletedTask
            : new BurstThrottle(context, Account.Main).For(requests);

    /// <summary>Waits until so many more requests may leave.</summary>
    public async Task For(int requests)
    {
        if (limits.Any(limit => sent + requests > limit.Requests))
            await Rest();
        sent += requests;
    }

    /// <summary>Waits as long as a panel counts, so that it starts anew.</summary>
    public async Task Rest()
    {
        await context.Wait(limits.Select(limit => TimeSpan.FromSeconds(limit.Seconds)).DefaultIfEmpty(Minute).Max());
        sent = 0;
    }
}
