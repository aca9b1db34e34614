using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Conformance.BrowserTests.Allure;

/// <summary>What a vendor sees who opens a run in Allure 3.</summary>
internal sealed class Allure3Tests
{
    private Renderer renderer;

    [SetUp]
    public void MakeFolder() => renderer = new Renderer();

    [TearDown]
    public void RemoveFolder() => renderer.Dispose();

    [Test]
    public async Task A_failure_is_found_under_its_area_with_what_was_said()
    {
        await using var viewer = await Viewer.Open(await renderer.Allure3(CertifiedRuns.First.Results));

        await Leaf(viewer.Page, "services", CertifiedRuns.Broken).ClickAsync();

        await Expect(viewer.Page.GetByTestId("test-result-status-failed")).ToBeVisibleAsync();
        await Expect(viewer.Page.GetByTestId("test-result-error-message")).ToContainTextAsync("the number 3.64");
        await Expect(viewer.Page.GetByTestId("test-result-meta-link").First)
            .ToHaveTextAsync("GodOfPanel, Service list");
        await viewer.Page.GetByText("1. services.list: POST brought HTTP 200").ClickAsync();
        await viewer.Page.GetByText("request 1", new() { Exact = true }).ClickAsync();
        await Expect(viewer.Page.GetByText("action = services")).ToBeVisibleAsync();
        await viewer.Page.GetByText("answer 1", new() { Exact = true }).ClickAsync();
        await Expect(viewer.Page.GetByText("\"name\":\"Followers\"").Last).ToBeVisibleAsync();
        viewer.Errors.Should().BeEmpty();
    }

    [Test]
    public async Task Counts_are_those_of_the_report()
    {
        await using var viewer = await Viewer.Open(await renderer.Allure3(CertifiedRuns.First.Results));

        foreach (var (status, count) in CertifiedRuns.First.Counts)
        {
            await Expect(viewer.Page.GetByTestId($"metadata-item-{status}").GetByTestId("metadata-value"))
                .ToHaveTextAsync($"{count}");
        }

        viewer.Errors.Should().BeEmpty();
    }

    [Test]
    public async Task Every_outcome_but_passed_has_its_category()
    {
        await using var viewer = await Viewer.Open(await renderer.Allure3(CertifiedRuns.First.Results));

        await viewer.Page.GetByTestId("nav-tab-categories").ClickAsync();

        foreach (var (category, count) in CertifiedRuns.First.Categories)
            await Expect(viewer.Page.GetByText($"{category}{count}")).ToBeVisibleAsync();
        viewer.Errors.Should().BeEmpty();
    }

    [Test]
    public async Task A_deviation_says_what_deviates()
    {
        await using var viewer = await Viewer.Open(await renderer.Allure3(CertifiedRuns.First.Results));

        await Leaf(viewer.Page, "status", CertifiedRuns.Deviating).ClickAsync();

        await Expect(viewer.Page.GetByTestId("test-result-status-passed")).ToBeVisibleAsync();
        await Expect(viewer.Page.FrameLocator("iframe").GetByText("It deviates:")).ToBeVisibleAsync();
        viewer.Errors.Should().BeEmpty();
    }

    [Test]
    public async Task A_run_after_another_shows_the_history()
    {
        await renderer.Allure3(CertifiedRuns.First.Results);
        await using var viewer = await Viewer.Open(await renderer.Allure3(CertifiedRuns.Second.Results));

        await viewer.Page.GetByTestId("tree-section-title").GetByText("status", new() { Exact = true }).ClickAsync();
        await Leaf(viewer.Page, "status", CertifiedRuns.Mended).ClickAsync();
        await Expect(viewer.Page.GetByTestId("test-result-status-passed")).ToBeVisibleAsync();
        await viewer.Page.GetByTestId("test-result-tab-history").ClickAsync();

        await Expect(viewer.Page.GetByTestId("test-result-history-item")).ToHaveCountAsync(1);
        viewer.Errors.Should().BeEmpty();
    }

    [Test]
    public async Task The_runs_so_far_are_a_chart()
    {
        await renderer.Allure3(CertifiedRuns.First.Results);
        await using var viewer = await Viewer.Open(await renderer.Allure3(CertifiedRuns.Second.Results), "#charts");

        await Expect(viewer.Page.GetByText("Runs so far")).ToBeVisibleAsync();
        await Expect(viewer.Page.Locator("svg text").GetByText("Latest")).ToBeVisibleAsync();
        viewer.Errors.Should().BeEmpty();
    }

    [Test]
    public async Task Response_times_are_metrics()
    {
        await using var viewer = await Viewer.Open(await renderer.Allure3(CertifiedRuns.First.Results), "#metrics");

        await Expect(viewer.Page.GetByText("Time to answer")).ToBeVisibleAsync();
        await Expect(viewer.Page.GetByText("95th percentile").First).ToBeVisibleAsync();
        viewer.Errors.Should().BeEmpty();
    }

    [Test]
    public async Task Of_two_runs_in_one_report_the_first_is_a_retry_of_the_second()
    {
        await using var viewer = await Viewer.Open(
            await renderer.Allure3(CertifiedRuns.First.Results, CertifiedRuns.Second.Results)
        );

        foreach (var (status, count) in CertifiedRuns.Second.Counts)
        {
            await Expect(viewer.Page.GetByTestId($"metadata-item-{status}").GetByTestId("metadata-value"))
                .ToHaveTextAsync($"{count}");
        }

        await viewer.Page.GetByTestId("tree-section-title").GetByText("status", new() { Exact = true }).ClickAsync();
        await Leaf(viewer.Page, "status", CertifiedRuns.Mended).ClickAsync();
        await viewer.Page.GetByTestId("test-result-tab-retries").ClickAsync();

        await Expect(viewer.Page.GetByTestId("test-result-status-passed")).ToBeVisibleAsync();
        await Expect(viewer.Page.GetByTestId("test-result-retries-item")).ToHaveCountAsync(1);
        viewer.Errors.Should().BeEmpty();
    }

    /// <summary>A requirement in the tree, below its area.</summary>
    private static ILocator Leaf(IPage page, string area, string requirement) =>
        page.Locator(
                $"//*[@data-testid='tree-section'][*[@data-testid='tree-section-title'][text()='{area}']]/following-sibling::*[@data-testid='tree-content'][1]"
            )
            .GetByTestId("tree-leaf")
            .Filter(new() { HasText = requirement });
}
