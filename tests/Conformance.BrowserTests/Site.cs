using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Conformance.BrowserTests;

/// <summary>Serves a folder on this machine until it is disposed.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication server;

    private Site(WebApplication server) => this.server = server;

    public Uri Address => new(server.Urls.Single());

    public static async Task<Site> Of(string folder)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(folder) });
        await server.StartAsync();
        return new Site(server);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
