using Conformance.Core.Reports;
using Conformance.ReferencePanel;
using Conformance.Suites.Tests.Runs;

namespace Conformance.BrowserTests.Allure;

/// <summary>What a panel repeats of secrets does not come into rendered reports either.</summary>
internal sealed class SecretsTests
{
    [Test]
    public async Task No_secret_is_in_a_rendered_report_in_any_encoding_nor_half_of_one()
    {
        using var run = new InProcessRun();
        using var renderer = new Renderer();
        await using var panel = await PanelHost.StartAsync(
            new PanelOptions { Speed = 20, Faults = ["errors.all-with-a-code", "balance.currency-missing"] }
        );
        await using var echoing = await Canary.Before(panel.Endpoint);
        run.Certify(Canary.Settings(echoing));
        var results = Path.Combine(run.Reports, AllureResults.FolderName);

        List<(string Place, string Text)> texts =
        [
            .. Texts(await renderer.Allure3(results)),
            .. Texts(await renderer.Allure2(results)),
        ];

        texts.Should().Contain(text => text.Text.Contains("Panel.Headers X-Staging"));
        Canary.Leaks(texts).Should().BeEmpty();
    }

    private static IEnumerable<(string Place, string Text)> Texts(string report) =>
        Directory
            .EnumerateFiles(report, "*", SearchOption.AllDirectories)
            .Select(file => (file, File.ReadAllText(file)));
}
