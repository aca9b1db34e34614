using Conformance.Core.Dialects;
using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>
/// Keeps bursts, which leave whatever the pace is, within it on the whole: waits before one that would be too much. All that was
/// sent before the first counts as if it had just left.
/// </summary>
internal sealed class Room(Scene scene)
{
    private readonly IReadOnlyList<RateLimit> limits = [.. Pace.Limits(scene.Settings, scene.Dialect), .. Pace.Documented(scene.Dialect)];
    private int sent = scene.Said.Count;

    /// <summary>Waits until so many more requests may leave.</summary>
    public async Task For(int requests)
    {
        if (limits.Any(limit => sent + requests > limit.Requests))
        {
            await scene.Wait(TimeSpan.FromSeconds(limits.Max(limit => limit.Seconds)));
            sent = 0;
        }

        sent += requests;
    }
}
