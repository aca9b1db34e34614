using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Conformance.BrowserTests.Allure;

/// <summary>What a vendor sees who opens a run in Allure 2.</summary>
internal sealed class Allure2Tests
{
    private Renderer renderer;

    [SetUp]
    public void MakeFolder() => renderer = new Renderer();

    [TearDown]
    public void RemoveFolder() => renderer.Dispose();

    [Test]
    public async Task A_failure_is_found_under_its_area_with_what_was_said()
    {
        await using var viewer = await Viewer.Open(await renderer.Allure2(CertifiedRuns.First.Results));

        await Open(viewer.Page, "services", CertifiedRuns.Broken);

        var result = viewer.Page.Locator(".test-result");
        await Expect(result).ToContainTextAsync("the number 3.64");
        await result.GetByText("1. services.list: POST brought HTTP 200").ClickAsync();
        await result.GetByText("request 1", new() { Exact = true }).ClickAsync();
        await Expect(result.GetByText("action = services")).ToBeVisibleAsync();
        await result.GetByText("answer 1", new() { Exact = true }).ClickAsync();
        await Expect(result.GetByText("\"name\":\"Followers\"").Last).ToBeVisibleAsync();
        viewer.Errors.Should().BeEmpty();
    }

    [Test]
    public async Task Counts_and_categories_are_those_of_the_report()
    {
        await using var viewer = await Viewer.Open(await renderer.Allure2(CertifiedRuns.First.Results));

        foreach (var (status, count) in CertifiedRuns.First.Counts)
        {
            await Expect(viewer.Page.Locator($"[data-id=suites] .bar__fill_status_{status}"))
                .ToHaveTextAsync($"{count}");
        }

        foreach (var (category, count) in CertifiedRuns.First.Categories)
        {
            await Expect(viewer.Page.Locator("[data-id=categories] .table__row").Filter(new() { HasText = category }))
                .ToContainTextAsync($"{count}");
        }

        await Expect(viewer.Page.Locator("[data-id=history-trend]")).ToContainTextAsync("There is nothing to show");
        viewer.Errors.Should().BeEmpty();
    }

    [Test]
    public async Task A_run_with_the_history_of_another_shows_the_trend()
    {
        var former = await renderer.Allure2(CertifiedRuns.First.Results);
        var history = Path.Combine(CertifiedRuns.Second.Results, "history");
        Directory.Move(Path.Combine(former, "history"), history);
        await using var viewer = await Viewer.Open(await renderer.Allure2(CertifiedRuns.Second.Results));
        Directory.Delete(history, recursive: true);

        await Expect(viewer.Page.Locator("[data-id=history-trend] svg")).ToBeVisibleAsync();
        await Open(viewer.Page, "status", CertifiedRuns.Mended);
        await viewer.Page.Locator(".test-result").GetByText("History", new() { Exact = true }).ClickAsync();

        await Expect(viewer.Page.Locator(".test-result-history__success-rate"))
            .ToHaveTextAsync("Success rate 50% (1 of 2)");
        viewer.Errors.Should().BeEmpty();
    }

    [Test]
    public async Task Of_two_runs_in_one_report_the_first_is_a_retry_of_the_second()
    {
        await using var viewer = await Viewer.Open(
            await renderer.Allure2(CertifiedRuns.First.Results, CertifiedRuns.Second.Results)
        );

        foreach (var (status, count) in CertifiedRuns.Second.Counts)
        {
            await Expect(viewer.Page.Locator($"[data-id=suites] .bar__fill_status_{status}"))
                .ToHaveTextAsync($"{count}");
        }

        await Open(viewer.Page, "status", CertifiedRuns.Mended);
        await viewer.Page.Locator(".test-result").GetByText("Retries", new() { Exact = true }).ClickAsync();

        await Expect(viewer.Page.Locator(".retry-row")).ToHaveTextAsync(new Regex("failed", RegexOptions.IgnoreCase));
        viewer.Errors.Should().BeEmpty();
    }

    /// <summary>Finds a requirement among the behaviours: its area is a feature there, and it is a story.</summary>
    private static async Task Open(IPage page, string area, string requirement)
    {
        await page.Locator("[data-tab=behaviors]").ClickAsync();
        foreach (var node in (string[])["PanelConformance", area, requirement])
            await page.Locator(".node__name").GetByText(node, new() { Exact = true }).ClickAsync();
        await page.Locator(".node__leaf").Filter(new() { HasText = requirement + ":" }).First.ClickAsync();
    }
}
