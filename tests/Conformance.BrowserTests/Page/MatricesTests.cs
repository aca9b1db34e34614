using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Conformance.BrowserTests.Page;

/// <summary>Whose code breaks, as a buyer reads it.</summary>
[TestFixture("sns-panel")]
[TestFixture("perfect-panel")]
internal sealed class MatricesTests(string dialect)
{
    private readonly InProcessRun run = new();
    private Viewer viewer = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        run.Certify(("Panel.Dialect", dialect), ("Panel.Allure", "false"));
        viewer = await Viewer.Open(run.Reports);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        await viewer.DisposeAsync();
        run.Dispose();
    }

    [Test]
    public async Task Clients_break_on_answers_that_can_be_looked_at()
    {
        (string ConsumerProfile, string On)[] breaking =
            dialect == "sns-panel"
                ?
                [
                    ("dotnet-typed", "HTTP 401: it raises on a status other than 2xx"),
                    ("go-structs", "services at /0/min: expected a string, found the number 50"),
                    ("node-axios", "HTTP 401: it throws on a status other than 2xx"),
                ]
                : [("dotnet-typed", "services at /0/min: expected an integer, found the string \"50\"")];
        foreach (var (client, on) in breaking)
        {
            var row = viewer
                .Page.Locator($"[data-client={client}][data-fits=breaks-it] li")
                .Filter(new() { HasText = on });
            var link = row.GetByRole(AriaRole.Link);
            await link.ClickAsync();
            await Expect(viewer.Page.Locator(await link.GetAttributeAsync("href") ?? "")).ToBeInViewportAsync();
        }

        viewer.Errors.Should().BeEmpty();
    }

    [Test]
    public async Task The_PHP_class_works() =>
        await Expect(viewer.Page.Locator("[data-client=php-class][data-fits=fits]")).ToContainTextAsync("works");

    [Test]
    public async Task The_dialects_that_are_spoken_are_named()
    {
        string[] spoken = dialect == "sns-panel" ? ["sns-panel"] : ["perfect-panel", "subnoc"];

        (
            await viewer
                .Page.Locator("[data-dialect][data-fits=fits]")
                .EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.dataset.dialect)")
        )
            .Should()
            .Equal(spoken);
    }
}
