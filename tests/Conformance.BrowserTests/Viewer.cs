using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Conformance.BrowserTests;

/// <summary>A page in a browser, which shows a report and notes what goes wrong there.</summary>
internal sealed class Viewer : IAsyncDisposable
{
    /// <summary>Both tools' reports load it, whatever they are told.</summary>
    private const string Analytics = "www.googletagmanager.com";

    private readonly Site site;
    private readonly ConcurrentQueue<string> errors = new();

    private Viewer(Site site, IPage page)
    {
        this.site = site;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>
    /// What the page or its console called an error, and each host that it asked beside those that it has to.
    /// </summary>
    public IReadOnlyCollection<string> Errors => errors;

    /// <param name="report">The report's folder.</param>
    /// <param name="place">The part of it to show first.</param>
    /// <param name="width">The window's, in pixels.</param>
    /// <param name="colours">Those that the reader's system asks for.</param>
    public static async Task<Viewer> Open(
        string report,
        string place = "",
        int width = 1280,
        ColorScheme colours = ColorScheme.Light
    )
    {
        var site = await Site.Of(report);
        var page = await SharedBrowser.Browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 1000 },
                ColorScheme = colours,
            }
        );
        var viewer = new Viewer(site, page);
        page.SetDefaultTimeout(SharedBrowser.ResponseTimeouts);
        page.Console += (_, said) =>
        {
            if (said.Type == "error")
                viewer.errors.Enqueue($"{said.Text} ({said.Location})");
        };
        page.PageError += (_, error) => viewer.errors.Enqueue(error);
        await page.RouteAsync("**/*", viewer.Answer);
        await page.GotoAsync(site.Address.AbsoluteUri + place);
        return viewer;
    }

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        await site.DisposeAsync();
    }

    /// <summary>Lets nothing leave this machine.</summary>
    private Task Answer(IRoute route)
    {
        var asked = new Uri(route.Request.Url);
        if (asked.Authority == site.Address.Authority || asked.Scheme is "data" or "blob")
            return route.ContinueAsync();
        if (asked.Host != Analytics)
            errors.Enqueue($"asked {asked.Host}");
        return route.FulfillAsync(new() { ContentType = "text/javascript", Body = "" });
    }
}
