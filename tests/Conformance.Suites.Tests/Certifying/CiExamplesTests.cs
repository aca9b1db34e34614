using System.Xml.Linq;
using Conformance.ReferencePanel;
using Conformance.ReferencePanel.Accounts;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>
/// The examples of docs/ci/ do what they are for in a clone, command by command and with their own values, but for
/// the panel and its key.
/// </summary>
public sealed class CiExamplesTests
{
    private SourceCopy clone = null!;

    private string Page => clone.Resolve("page.md");

    [OneTimeSetUp]
    public void MakeClone() => clone = new SourceCopy();

    [OneTimeTearDown]
    public void RemoveClone() => clone.Dispose();

    [SetUp]
    public void RemoveWhatTheJobBeforeLeft()
    {
        if (Directory.Exists(clone.Resolve("reports")))
            Directory.Delete(clone.Resolve("reports"), recursive: true);
        File.Delete(Page);
    }

    [Test]
    public async Task GitHub_Actions_lets_a_good_panel_pass_and_shows_the_summary()
    {
        var (exitCode, printed) = await Run(CiExample.GitHub());

        exitCode.Should().Be(0, printed);
        printed.Should().Contain("\"verdict\": \"compatible\"");
        (await File.ReadAllTextAsync(Page)).Should().StartWith("## Compatible\n");
        ShouldHave(CiExample.GitHub().Artifacts);
        Directory.GetFiles(clone.Resolve(CiExample.GitHub().Artifacts[0]), "*.trx").Should().ContainSingle();
    }

    [Test]
    public async Task GitHub_Actions_stops_a_bad_one()
    {
        var (exitCode, printed) = await Run(CiExample.GitHub(), "balance.as-a-number");

        exitCode.Should().Be(1, printed);
        (await File.ReadAllTextAsync(Page)).Should().StartWith("## Not-compatible\n");
        ShouldHave(CiExample.GitHub().Artifacts);
    }

    [Test]
    public async Task GitLab_lets_a_good_panel_pass()
    {
        var (exitCode, printed) = await Run(CiExample.GitLab());

        exitCode.Should().Be(0, printed);
        ShouldHave(CiExample.GitLab().Artifacts);
    }

    [Test]
    public async Task GitLab_lists_what_failed_where_it_looks()
    {
        var (exitCode, printed) = await Run(CiExample.GitLab(), "balance.as-a-number");

        exitCode.Should().Be(1, printed);
        ShouldHave(CiExample.GitLab().Artifacts);
        XElement
            .Load(clone.Resolve(CiExample.GitLab().Artifacts[^1]))
            .Descendants("testcase")
            .Where(test => test.Element("failure") is not null)
            .Select(test => $"{(string?)test.Attribute("classname")}.{(string?)test.Attribute("name")}")
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(name => name.Contains(".balance."));
    }

    [Test]
    public void A_key_stands_in_neither()
    {
        CiExample
            .GitHub()
            .Variables.Should()
            .Contain(new KeyValuePair<string, string>("PANEL_KEY", "${{ secrets.PANEL_KEY }}"));
        CiExample.GitLab().Variables.Should().NotContain(variable => variable.Key.EndsWith("KEY"));
        CiExample
            .GitHub()
            .Commands.Concat(CiExample.GitLab().Commands)
            .Should()
            .NotContain(command => command.Contains("KEY"));
    }

    private void ShouldHave(IReadOnlyList<string> artifacts) =>
        artifacts.Should().NotBeEmpty().And.OnlyContain(artifact => Path.Exists(clone.Resolve(artifact)));

    private async Task<(int ExitCode, string Printed)> Run(CiExample example, params string[] faults)
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Faults = faults });
        return await example.Run(
            clone,
            new Dictionary<string, string>
            {
                ["PANEL_URL"] = panel.Endpoint.AbsoluteUri,
                ["PANEL_KEY"] = DemoAccounts.Funded,
                ["PANEL_REQUESTS_PER_MINUTE"] = "0",
                ["GITHUB_STEP_SUMMARY"] = Page,
            }
        );
    }
}
