using System.Text;
using Conformance.ReferencePanel.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Conformance.ReferencePanel.Hosting;

/// <summary>The bare server: no configuration from outside, no logging, no signal handlers of its own.</summary>
internal static class PanelServer
{
    public const string Path = "/api/v2";

    /// <summary>In bytes; a longer body is not read to its end.</summary>
    private const int LargestBody = 32 * RequestBodyReader.MaxBytes;

    private const int LargestHead = 512 * 1024;

    public static WebApplication Build(string url, ApiEndpoint endpoint)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Configure);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();

        var server = builder.Build();
        server.Urls.Add(url);
        server.Map(Path, endpoint.Handle);
        server.MapFallback("{**path}", endpoint.HandleUnknownPath);
        return server;
    }

    /// <summary>Allows long heads, so that a long key in the query or a header is refused in JSON.</summary>
    private static void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        kestrel.Limits.MaxRequestLineSize = LargestHead;
        kestrel.Limits.MaxRequestHeadersTotalSize = LargestHead;
        kestrel.Limits.MaxRequestBufferSize = 2 * LargestHead;
    }
}
