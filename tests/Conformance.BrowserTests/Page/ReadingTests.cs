using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Conformance.BrowserTests.Page;

/// <summary>What a reader does with the page.</summary>
internal sealed class ReadingTests
{
    private Viewer viewer = null!;

    private IPage Page => viewer.Page;

    [SetUp]
    public async Task Open() => viewer = await Viewer.Open(CertifiedRuns.First.Folder);

    [TearDown]
    public async Task Close()
    {
        viewer.Errors.Should().BeEmpty();
        await viewer.DisposeAsync();
    }

    [Test]
    public async Task A_failing_requirement_is_found_by_filter()
    {
        await Filter("Outcome").SelectOptionAsync("failed");
        await Filter("Area").SelectOptionAsync("services");

        await Expect(Page.Locator(".requirement:visible")).ToHaveAttributeAsync("id", CertifiedRuns.Broken);
        await Expect(Page.Locator("#filter output"))
            .ToHaveTextAsync($"1 of {CertifiedRuns.First.Report.Results.Count} shown");
    }

    [Test]
    public async Task A_requirement_is_found_by_what_is_said_of_it()
    {
        await Filter("Text").FillAsync("THE NUMBER 3.64");

        await Expect(Page.Locator(".requirement:visible")).ToHaveAttributeAsync("id", CertifiedRuns.Broken);
    }

    [Test]
    public async Task A_link_leads_to_a_requirement_also_where_it_is_filtered_out_or_closed()
    {
        const string passed = "services.answer-is-a-bare-array";
        await Filter("Outcome").SelectOptionAsync("failed");
        await Expect(Requirement(passed)).ToBeHiddenAsync();

        await Page.EvaluateAsync($"location.hash = '{passed}'");

        await Expect(Requirement(passed)).ToBeInViewportAsync();
        await Expect(Requirement(passed)).ToHaveAttributeAsync("open", "");
    }

    [Test]
    public async Task An_area_leads_to_its_requirements()
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "status", Exact = true }).ClickAsync();

        await Expect(Page.Locator(".requirement:visible"))
            .ToHaveCountAsync(CertifiedRuns.First.Report.Results.Count(r => r.Area == "status"));
    }

    [Test]
    public async Task A_failure_shows_what_came_with_the_place_marked_and_how_to_repeat_it()
    {
        var failure = Requirement(CertifiedRuns.Broken);

        await Expect(failure.Locator("mark")).ToHaveTextAsync("3.64");
        await Expect(failure.Locator(".came")).ToContainTextAsync("HTTP 200");
        await failure.GetByText("Repeat it").ClickAsync();
        await Expect(failure.GetByText("curl -sS -X POST")).ToContainTextAsync("--data-urlencode 'key='\"$PANEL_KEY\"");
    }

    [Test]
    public async Task A_failure_leads_to_its_exchange()
    {
        await Requirement(CertifiedRuns.Broken).Locator(".breach a").ClickAsync();

        var exchange = Page.Locator(".exchange[open]");
        await Expect(exchange).ToBeInViewportAsync();
        await Expect(exchange).ToContainTextAsync("action = services");
    }

    [Test]
    public async Task The_filter_is_worked_by_keyboard()
    {
        await Filter("Outcome").FocusAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.TypeAsync("rate");

        await Expect(Page.Locator(".requirement:visible")).ToHaveAttributeAsync("id", CertifiedRuns.Broken);
    }

    private ILocator Filter(string label) => Page.Locator("#filter").GetByLabel(label);

    private ILocator Requirement(string id) => Page.Locator($"[id='{id}']");
}
