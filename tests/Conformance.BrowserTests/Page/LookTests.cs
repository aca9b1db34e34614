using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Conformance.BrowserTests.Page;

/// <summary>The page on a phone and on a desk, by day and by night, and on paper.</summary>
internal sealed class LookTests
{
    [Test]
    public async Task Nothing_keeps_people_from_reading_it(
        [Values(390, 1280)] int width,
        [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme colours
    )
    {
        await using var viewer = await Viewer.Open(CertifiedRuns.First.Folder, "", width, colours);
        await viewer.Page.EvaluateAsync(await File.ReadAllTextAsync(Tool.Axe));
        await viewer.Page.EvaluateAsync(
            "[...document.querySelectorAll('section')].forEach(s => "
                + "[...s.querySelectorAll('details')].slice(0, 20).forEach(e => e.open = true))"
        );

        var found = await viewer.Page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run()).violations.map(v => ({ id: v.id, help: v.help, first: "
                + "v.nodes[0].html.slice(0, 200), times: v.nodes.length }))"
        );

        found.EnumerateArray().Select(one => one.ToString()).Should().BeEmpty();
        viewer.Errors.Should().BeEmpty();
    }

    [Test]
    public async Task It_is_no_wider_than_the_window([Values(320, 390, 1280)] int width)
    {
        await using var viewer = await Viewer.Open(CertifiedRuns.First.Folder, "", width);
        await viewer.Page.EvaluateAsync("document.querySelectorAll('details').forEach(e => e.open = true)");

        (await viewer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"))
            .Should()
            .BeLessThanOrEqualTo(width);
    }

    [Test]
    public async Task It_is_printed_with_its_failures_and_without_what_only_works_on_a_screen()
    {
        await using var viewer = await Viewer.Open(CertifiedRuns.First.Folder);
        await viewer.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(viewer.Page.Locator($"[id='{CertifiedRuns.Broken}'] .came")).ToBeVisibleAsync();
        await Expect(viewer.Page.Locator("#filter")).ToBeHiddenAsync();
        await Expect(viewer.Page.Locator("#exchanges")).ToBeHiddenAsync();
        (await viewer.Page.PdfAsync()).Should().StartWith("%PDF"u8.ToArray());
    }
}
