using System.Diagnostics;

namespace Conformance.BrowserTests.Allure;

/// <summary>Renders reports in a folder of its own, by the commands of the README.</summary>
internal sealed class Renderer : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rendered-");

    /// <summary>By Allure 3, which keeps its history between the calls.</summary>
    /// <returns>The folder of the report.</returns>
    public async Task<string> Allure3(params IEnumerable<string> results)
    {
        File.Copy(Repository.Resolve("allurerc.json"), Path.Combine(folder.FullName, "allurerc.json"), overwrite: true);
        var report = Path.Combine(folder.FullName, "reports", "allure");
        if (Directory.Exists(report))
            Directory.Delete(report, recursive: true);
        await Run(Tool.Node, [Tool.Allure3, "generate", .. results]);
        return report;
    }

    /// <summary>By Allure 2.</summary>
    /// <returns>The folder of the report.</returns>
    public async Task<string> Allure2(params IEnumerable<string> results)
    {
        var report = Path.Combine(folder.FullName, "reports", "allure2");
        await Run(Tool.Allure2, ["generate", .. results, "-o", report, "--clean"]);
        return report;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        using var over = new CancellationTokenSource(Longest);
        try
        {
            var said = await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(over.Token),
                process.StandardError.ReadToEndAsync(over.Token)
            );
            await process.WaitForExitAsync(over.Token);
            process.ExitCode.Should().Be(0, string.Concat(said));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
