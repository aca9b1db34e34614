using Microsoft.Playwright;

namespace Conformance.BrowserTests;

/// <summary>The browser of all tests. Each viewer has a profile of its own in it.</summary>
[SetUpFixture]
internal sealed class SharedBrowser
{
    private static IPlaywright? playwright;
    private static IBrowser? browser;

    public static IBrowser Browser => browser!;

    [OneTimeSetUp]
    public async Task Launch()
    {
        var chromium = Tool.Chromium;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
