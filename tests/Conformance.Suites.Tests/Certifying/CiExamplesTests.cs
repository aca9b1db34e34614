using System.Xml.Linq;
using Conformance.ReferencePanel;
using Conformance.ReferencePanel.Accounts;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>The examples of docs/ci/ do what they are for, command by command.</summary>
public sealed class CiExamplesTests
{
    private DirectoryInfo reports;

    [SetUp]
    public void MakeFolder() => reports = Directory.CreateTempSubdirectory("conformance-");

    [TearDown]
    public void RemoveFolder() => reports.Delete(recursive: true);

    [Test]
    public async Task GitHub_Actions_lets_a_good_panel_pass_and_shows_the_summary()
    {
        var (exitCode, printed) = await Run(CiExample.GitHub());

        exitCode.Should().Be(0, printed);
        printed.Should().Contain("\"verdict\": \"compatible\"");
        (await File.ReadAllTextAsync(Page)).Should().StartWith("## Compatible\n");
        reports.EnumerateFiles("*.trx").Should().ContainSingle();
    }

    [Test]
    public async Task GitHub_Actions_stops_a_bad_one()
    {
        var (exitCode, printed) = await Run(CiExample.GitHub(), "balance.as-a-number");

        exitCode.Should().Be(1, printed);
        (await File.ReadAllTextAsync(Page)).Should().StartWith("## Not-compatible\n");
    }

    [Test]
    public async Task GitLab_lists_what_failed()
    {
        var (good, said) = await Run(CiExample.GitLab());
        var (bad, printed) = await Run(CiExample.GitLab(), "balance.as-a-number");

        (good, bad).Should().Be((0, 1), said + printed);
        XElement
            .Load(Path.Combine(reports.FullName, "junit.xml"))
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

    private string Page => Path.Combine(reports.FullName, "page.md");

    private async Task<(int ExitCode, string Printed)> Run(CiExample example, params string[] faults)
    {
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Faults = faults });
        return await example.Run(
            new Dictionary<string, string>
            {
                ["PANEL_URL"] = panel.Endpoint.AbsoluteUri,
                ["PANEL_KEY"] = DemoAccounts.Funded,
                ["PANEL_REPORTS"] = reports.FullName,
                ["GITHUB_STEP_SUMMARY"] = Page,
                ["PANEL_AREAS"] = "balance",
            }
        );
    }
}
