using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Conformance.Suites.Tests.Runs;

/// <summary>A panel that says what a test has it say.</summary>
internal sealed class ScriptedPanel : IAsyncDisposable
{
    private readonly WebApplication server;

    private ScriptedPanel(WebApplication server) => this.server = server;

    public Uri Endpoint => new(server.Urls.Single() + "/api/v2");

    /// <param name="answer">The JSON for the form's fields.</param>
    public static async Task<ScriptedPanel> Start(Func<IFormCollection, string> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Map(
            "/api/v2",
            async (HttpRequest request) =>
                Results.Content(
                    answer(request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty),
                    "application/json"
                )
        );
        await server.StartAsync();
        return new ScriptedPanel(server);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
