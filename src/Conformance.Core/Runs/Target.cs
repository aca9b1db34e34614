using Conformance.Core.Configuration;

namespace Conformance.Core.Runs;

/// <summary>The panel that a run certifies.</summary>
/// <param name="Endpoint">Where it is reached.</param>
/// <param name="Settings">The settings, with the embedded panel's own keys and choices filled in.</param>
/// <param name="Wait">Lets the panel's time pass, unless the token is cancelled before.</param>
/// <param name="StopAsync">Ends what was started for the run.</param>
internal sealed record Target(
    Uri Endpoint,
    Settings Settings,
    Func<TimeSpan, CancellationToken, Task> Wait,
    Func<ValueTask> StopAsync
)
{
    /// <summary>The panel at the URL; where none is set, an embedded one that is started here.</summary>
    public static async Task<Target> StartAsync(Settings settings, TimeProvider clock)
    {
        if (settings.Url is not { } url)
            return await EmbeddedPanel.StartAsync(settings, clock);
        return new Target(
            url,
            settings,
            (time, token) => Task.Delay(time, clock, token),
            () => ValueTask.CompletedTask
        );
    }
}
