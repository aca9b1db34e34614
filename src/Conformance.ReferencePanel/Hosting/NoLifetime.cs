namespace Conformance.ReferencePanel.Hosting;

/// <summary>Leaves Ctrl-C and SIGTERM to the process that the panel is a guest in.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
