using System.Diagnostics;

namespace Conformance.ReferencePanel.Tests.Hosting;

/// <summary>The stand-alone program, as a process of its own.</summary>
internal sealed class PanelProcess : IDisposable
{
    private readonly Process process;

    public PanelProcess(params string[] arguments)
    {
        var program = typeof(PanelHost).Assembly.Location;
        process = Process.Start(
            new ProcessStartInfo("dotnet", ["exec", program, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
    }

    public int Id => process.Id;

    /// <summary>What it prints up to and including a line that contains this.</summary>
    public async Task<IReadOnlyList<string>> LinesUntil(string end)
    {
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (line.Contains(end, StringComparison.Ordinal))
                break;
        }

        return lines;
    }

    public async Task<(int Code, string Errors)> End()
    {
        var errors = await process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, errors);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
