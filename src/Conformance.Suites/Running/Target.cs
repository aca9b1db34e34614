using Conformance.Core.Configuration;

namespace Conformance.Suites.Running;

/// <summary>Whom a run certifies.</summary>
/// <param name="Endpoint">Where the panel is reached.</param>
/// <param name="Settings">The settings, with the embedded panel's own keys and choices filled in.</param>
/// <param name="Wait">Lets the panel's time pass, unless the token is cancelled before.</param>
/// <param name="Stop">Ends what was started for the run.</param>
public sealed record Target(
    Uri Endpoint,
    Settings Settings,
    Func<TimeSpan, CancellationToken, Task> Wait,
    Func<ValueTask> Stop
)
{
    public static async Task<Target> Of(Settings settings) =>
        settings.Url is { } url
            ? new Target(url, settings, Task.Delay, () => ValueTask.CompletedTask)
            : await EmbeddedPanel.Start(settings);
}
