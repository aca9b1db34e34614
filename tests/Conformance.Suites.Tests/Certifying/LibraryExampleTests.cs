using System.Diagnostics;
using System.Xml.Linq;
using Conformance.ReferencePanel;
using Conformance.ReferencePanel.Accounts;
using Conformance.Suites.Tests.Runs;

namespace Conformance.Suites.Tests.Certifying;

/// <summary>docs/certify, the shortest program that certifies, does what it says.</summary>
public sealed class LibraryExampleTests
{
    private const string Folder = "docs/certify";

    private static readonly string Built = Path.Join(
        Repository.Resolve(Folder),
        "bin",
        CertifyCommand.Configuration,
        "net10.0",
        "Certify.dll"
    );

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("example-");

    [OneTimeTearDown]
    public void Remove() => folder.Delete(recursive: true);

    [Test]
    public void It_has_at_most_40_lines_and_refers_to_the_library_alone()
    {
        var program = File.ReadAllLines(Repository.Resolve($"{Folder}/Program.cs"));
        var references = XDocument
            .Load(Repository.Resolve($"{Folder}/Certify.csproj"))
            .Descendants("ItemGroup")
            .Elements();

        program.Length.Should().BeLessThanOrEqualTo(40);
        references
            .Should()
            .ContainSingle()
            .Which.Attribute("Include")!
            .Value.Should()
            .EndWith("/Conformance.Core.csproj");
    }

    [Test]
    public async Task It_certifies_the_embedded_panel_and_one_at_a_URL()
    {
        var (embedded, embeddedOutput) = await Run();
        await using var panel = await PanelHost.StartAsync(new PanelOptions { Faults = ["services.rate-a-number"] });
        var (byUrl, byUrlOutput) = await Run(panel.Endpoint.AbsoluteUri);

        embedded.Should().Be(0, embeddedOutput);
        embeddedOutput.Should().Contain("Verdict: compatible");
        byUrl.Should().Be(1, byUrlOutput);
        byUrlOutput.Should().Contain("Verdict: not-compatible").And.Contain("services.rate-is-a-decimal-string: ");
    }

    private async Task<(int ExitCode, string Output)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Built, .. arguments])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(UserVariables.Include).ToList())
            start.Environment.Remove(name);
        start.Environment["PANEL_KEY"] = DemoAccounts.Funded;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
