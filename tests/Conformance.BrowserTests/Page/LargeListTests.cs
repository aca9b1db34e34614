using System.Text.Encodings.Web;
using System.Text.Json;
using Conformance.Core.Reports;
using Conformance.Core.Transcripts;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs.Hostile;
using static Microsoft.Playwright.Assertions;

namespace Conformance.BrowserTests.Page;

/// <summary>A panel with 20,000 services, whose names would steer a page that let them.</summary>
internal sealed class LargeListTests
{
    private const int Services = 20_000;

    private static readonly string[] Names =
    [
        "<script>document.title = 'taken over'</script>",
        "\"><img src=x onerror=\"document.title = 'taken over'\">",
        "</pre></details><h1>Compatible</h1>",
        "متابعين انستقرام",
        "\u202esrewollof\u202c",
        "bell \a, escape \u001b[2J, nul \0, line\u2028end",
        "{{constructor.constructor('1')()}} @(1+1) &lt;b&gt;",
    ];

    private static readonly JsonSerializerOptions AsTheyAre = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly InProcessRun run = new();
    private ConformanceReport report = null!;

    [OneTimeSetUp]
    public async Task Certify()
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions());
        var list = List();
        await using var gateway = HostileServer.Before(
            panel.Endpoint,
            Behaviours.Towards("services", visit => visit.Answer(200, "Content-Type: application/json\r\n", list))
        );
        report = run.Certify(
            ("Panel.Url", gateway.Endpoint.AbsoluteUri),
            ("Panel.Key", "demo-funded-key"),
            ("Panel.RequestsPerMinute", "0"),
            ("Panel.Allure", "false")
        );
    }

    [OneTimeTearDown]
    public void Remove() => run.Dispose();

    [Test]
    public void The_page_stays_under_5_MB_and_the_transcripts_lines_short()
    {
        new FileInfo(Path.Combine(run.Reports, "index.html")).Length.Should().BeLessThan(5_000_000);
        File.ReadLines(Path.Combine(run.Reports, TranscriptFile.Name))
            .Max(line => line.Length)
            .Should()
            .BeLessThan(100_000);
    }

    [Test]
    public async Task Names_show_and_do_nothing_else()
    {
        report
            .Results.Should()
            .Contain(result =>
                result.Requirement == "services.rate-is-a-decimal-string" && result.Message!.Contains("the number 0.9")
            );
        await using var viewer = await Viewer.Open(run.Reports);
        await viewer.Page.EvaluateAsync("document.querySelectorAll('details').forEach(e => e.open = true)");

        (await viewer.Page.TitleAsync()).Should().StartWith("Not compatible");
        await Expect(viewer.Page.Locator("h1")).ToHaveCountAsync(1);
        await Expect(viewer.Page.Locator("script, img")).ToHaveCountAsync(1);
        await Expect(viewer.Page.Locator(".exchange").First)
            .ToContainTextAsync("<script>document.title = 'taken over'</script>");
        (
            await viewer.Page.EvaluateAsync<bool>(
                @"/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/.test(document.body.textContent)"
            )
        )
            .Should()
            .BeFalse();
        viewer.Errors.Should().BeEmpty();
    }

    /// <summary>A timing is told, and no reason to fail.</summary>
    [Test]
    public async Task It_opens()
    {
        await using var viewer = await Viewer.Open(run.Reports);

        var loaded = await viewer.Page.EvaluateAsync<double>(
            "performance.getEntriesByType('navigation')[0].loadEventEnd"
        );

        await Expect(viewer.Page.Locator("#filter output")).ToContainTextAsync($"of {report.Results.Count} shown");
        await TestContext.Out.WriteLineAsync($"The page of {Services} services was loaded after {loaded:0} ms.");
    }

    /// <summary>All is as documented but the rates of the last service.</summary>
    private static string List() =>
        JsonSerializer.Serialize(
            Enumerable
                .Range(1, Services)
                .Select(n => new
                {
                    service = n,
                    name = n <= Names.Length ? Names[n - 1] : $"Followers {n}",
                    type = "Default",
                    category = Names[n % Names.Length],
                    rate = n == Services ? (object)0.9 : "0.90",
                    min = "50",
                    max = "10000",
                    refill = true,
                    cancel = true,
                }),
            AsTheyAre
        );
}
