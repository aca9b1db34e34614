using System.Diagnostics;
using Conformance.Core.Reports;

namespace Conformance.Suites.Tests.Runs;

/// <summary>A run that goes on: it can be watched, broken off, and waited for.</summary>
internal sealed class RunningProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource bound = new(Longest);
    private readonly Process process;
    private readonly string reports;
    private readonly Task<string> output;
    private readonly Task<string> error;
    private readonly Task<double?> memory;

    public RunningProcess(ProcessStartInfo start, string reports)
    {
        this.reports = reports;
        process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEndAsync(bound.Token);
        error = process.StandardError.ReadToEndAsync(bound.Token);
        memory = HostMemory.Peak(process, bound.Token);
    }

    /// <summary>Waits until the run has written such a report.</summary>
    public async Task Reported(Func<ConformanceReport, bool> such)
    {
        var path = Path.Combine(reports, ReportFile.Name);
        while (!File.Exists(path) || !such(ReportFile.Read(path)))
        {
            if (process.HasExited)
                throw new InvalidOperationException("The run ended too soon: " + await output + await error);
            await Task.Delay(Pause, bound.Token);
        }
    }

    public async Task<Ended> End()
    {
        await process.WaitForExitAsync(bound.Token);
        return new Ended(process.ExitCode, await output + await error, reports, await memory);
    }

    /// <summary>Ends every process of the run without a warning.</summary>
    public Task<Ended> Kill() => BreakOff(_ => process.Kill(entireProcessTree: true));

    /// <summary>Sends a signal to <c>dotnet test</c> alone.</summary>
    public Task<Ended> Signal(string signal) => BreakOff(_ => ProcessTree.Signal(signal, [process.Id]));

    /// <summary>Sends a signal to every process of the run, as a terminal does.</summary>
    public Task<Ended> SignalAll(string signal) =>
        BreakOff(below => ProcessTree.Signal(signal, [process.Id, .. below]));

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
        bound.Dispose();
    }

    /// <summary>Waits until all that the run started has gone too.</summary>
    private async Task<Ended> BreakOff(Action<IReadOnlyList<int>> how)
    {
        var below = ProcessTree.Below(process.Id);
        how(below);
        await Task.WhenAll(below.Select(id => ProcessTree.Gone(id, bound.Token)));
        return await End();
    }
}
