using Conformance.Core.Dialects;
using Conformance.Core.Targets;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>
/// Keeps the bursts of an account, which leave whatever the pace is, within what the panel is known to allow: waits before one
/// that would be too much. Where the run has a pace, all that it sent before counts too.
/// </summary>
internal sealed class Room(Scene scene, Account account)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly IReadOnlyList<RateLimit> limits =
    [
        .. Pace.Limits(scene.Settings, scene.Dialect),
        .. Pace.Documented(scene.Dialect),
    ];
    private int sent = scene.Said.Count(e =>
        e.Request.Account == account || Pace.Limits(scene.Settings, scene.Dialect).Count > 0
    );

    /// <summary>Makes room for what does not hurry: a run with a pace waits as it sends, and one without keeps to what is documented all the same.</summary>
    public static Task ForPaced(Scene scene, int requests) =>
        Pace.Limits(scene.Settings, scene.Dialect).Count > 0
            ? Task.CompletedTask
            : new Room(scene, Account.Main).For(requests);

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
        await scene.Wait(limits.Select(limit => TimeSpan.FromSeconds(limit.Seconds)).DefaultIfEmpty(Minute).Max());
        sent = 0;
    }
}
