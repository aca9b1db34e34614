using Conformance.ReferencePanel.Hosting;

namespace Conformance.ReferencePanel;

/// <summary>A running panel with a database of its own. It listens until it is disposed.</summary>
public sealed class PanelHost : IAsyncDisposable
{
    private readonly Panel panel;
    private readonly ApiEndpoint endpoint;
    private readonly WebApplication server;

    private PanelHost(Panel panel, ApiEndpoint endpoint, WebApplication server)
    {
        this.panel = panel;
        this.endpoint = endpoint;
        this.server = server;
        Endpoint = new Uri(new Uri(server.Urls.First()), PanelServer.Path);
    }

    /// <summary>http://ADDRESS:PORT/api/v2, with the port that is listened on.</summary>
    public Uri Endpoint { get; }

    /// <summary>Starts a panel; it listens when the task completes.</summary>
    /// <param name="options">Validated before anything starts.</param>
    /// <param name="ct">Cancels the start only.</param>
    /// <exception cref="ArgumentException">An option is invalid, or names what the panel does not know.</exception>
    /// <exception cref="IOException">The address is in use.</exception>
    public static async Task<PanelHost> StartAsync(PanelOptions options, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var injections = RequestedInjections.From(options);
        var settings = options.Server;
        foreach (var injection in injections)
            settings = injection.ConfigureServer(settings);

        var panel = PanelBuilder.Build(options, settings, injections);
        var endpoint = new ApiEndpoint(panel, settings, injections);
        var server = PanelServer.Build(options.Urls, endpoint);
        try
        {
            await server.StartAsync(ct).ConfigureAwait(false);
            return new PanelHost(panel, endpoint, server);
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            endpoint.Dispose();
            panel.Dispose();
            throw;
        }
    }

    /// <summary>Stops listening and discards the database.</summary>
    public async ValueTask DisposeAsync()
    {
        await server.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await server.DisposeAsync().ConfigureAwait(false);
        endpoint.Dispose();
        panel.Dispose();
    }
}
