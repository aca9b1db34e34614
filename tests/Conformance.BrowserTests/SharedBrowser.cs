using Microsoft.Playwright;

namespace Conformance.BrowserTests;

/// <summary>The browser of all tests. Each viewer has a profile of its own in it.</summary>
[SetUpFixture]
internal sealed class SharedBrowser
{
    /// <summary>
    /// How long a page has, in milliseconds, to come to show what is expected. A machine that is busy with other tests
    /// needs more than Playwright's five seconds.
    /// </summary>
    public const float ResponseTimeouts = 60_000;

    private static IPlaywright? playwright;
    private static IBrowser? browser;

    public static IBrowser Browser => browser!;

    [OneTimeSetUp]
    public async Task Launch()
    {
        var chromium = Tool.Chromium;
        Assertions.SetDefaultExpectTimeout(ResponseTimeouts);
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
