using Conformance.ReferencePanel.Hosting;

namespace Conformance.ReferencePanel;

/// <summary>A panel that listens, with a database of its own, until it is disposed.</summary>
public sealed class PanelHost : IAsyncDisposable
{
    private readonly Panel panel;
    private readonly Door door;
    private readonly WebApplication server;

    private PanelHost(Panel panel, Door door, WebApplication server)
    {
        this.panel = panel;
        this.door = door;
        this.server = server;
        Endpoint = new Uri(new Uri(server.Urls.First()), Server.Path);
    }

    /// <summary>http://ADDRESS:PORT/api/v2, with the port that was really taken.</summary>
    public Uri Endpoint { get; }

    public static async Task<PanelHost> StartAsync(PanelOptions options, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var quirks = KnownQuirks.Of(options);
        var settings = quirks.Aggregate(options.Server, (plain, quirk) => quirk.Server(plain));
        var panel = Composition.Compose(options, settings, quirks);
        var door = new Door(panel, settings, quirks);
        var server = Server.Build(options.Urls, door);
        try
        {
            await server.StartAsync(ct).ConfigureAwait(false);
            return new PanelHost(panel, door, server);
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            door.Dispose();
            panel.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await server.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await server.DisposeAsync().ConfigureAwait(false);
        door.Dispose();
        panel.Dispose();
    }
}
