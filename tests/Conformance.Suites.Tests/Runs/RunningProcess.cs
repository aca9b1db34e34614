using System.Diagnostics;
using Conformance.Core.Reports;

namespace Conformance.Suites.Tests.Runs;

/// <summary>A run that goes on: it can be watched, broken off, and waited for.</summary>
internal sealed class RunningProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(6);
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(15);
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

    /// <summary>Waits until <c>dotnet test</c> has ended, or a time is over.</summary>
    public Task EndedOrAfter(TimeSpan time) =>
        Task.WhenAny(Task.Delay(time, bound.Token), process.WaitForExitAsync(bound.Token));

    /// <summary>Waits until <c>dotnet test</c> has started another process, or has ended.</summary>
    public async Task HasChild()
    {
        while (!process.HasExited && ProcessTree.Below(process.Id).Count == 0)
            await Task.Delay(Pause, bound.Token);
    }

    /// <summary>
    /// Sends a signal to <c>dotnet test</c> alone if it still runs, and waits until every process has gone that it
    /// started before or after.
    /// </summary>
    /// <returns>The timestamp of the signal.</returns>
    public async Task<long> SignalAlone(string signal)
    {
        var at = Stopwatch.GetTimestamp();
        if (!process.HasExited)
            ProcessTree.Signal(signal, [process.Id]);
        await process.WaitForExitAsync(bound.Token);
        await AllGone();
        await End();
        return at;
    }

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

    /// <summary>
    /// Waits until every process of the run has gone. A build that was killed while it began leaves its nodes behind
    /// now and then, and these wait for it for up to a quarter of an hour: where only nodes are left, and they have done
    /// nothing for a while, they are ended here.
    /// </summary>
    private async Task AllGone()
    {
        var idleSince = Stopwatch.GetTimestamp();
        var busy = TimeSpan.Zero;
        while (ProcessTree.With($"PANEL_REPORTS={reports}") is { Count: > 0 } left)
        {
            var used = ProcessTree.ProcessorTime(left);
            if (used != busy || !left.All(ProcessTree.IsBuildNode))
                idleSince = Stopwatch.GetTimestamp();
            else if (Stopwatch.GetElapsedTime(idleSince) > LongestIdle)
                ProcessTree.Signal("KILL", left);
            busy = used;
            await Task.Delay(Pause, bound.Token);
        }
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
