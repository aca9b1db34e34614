using System.Runtime.InteropServices;

namespace Conformance.Core.Runs;

/// <summary>
/// Ends a run in good order when its process is told to end, or when the <c>dotnet test</c> that started it has ended.
/// The first signal stops the sending, so that what was received is still checked and reported; a second one has its
/// usual effect.
/// </summary>
public sealed class ShutdownSignals : IDisposable
{
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.25);

    private readonly TestCommand? command;
    private readonly Timer timer;
    private readonly CertificationRun run;
    private readonly List<PosixSignalRegistration> registrations;

    /// <param name="run">The run, which has sent nothing yet, and ends before this is disposed.</param>
    /// <param name="command">What started it; null where that cannot be known, and then the run says so.</param>
    public ShutdownSignals(CertificationRun run, TestCommand? command)
    {
        this.run = run;
        this.command = command;
        registrations = [.. Signals.Select(signal => PosixSignalRegistration.Create(signal, Interrupt))];
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
        if (command is null)
            run.Warn("the run cannot see here whether `dotnet test` still runs, and goes on if that alone is killed");
        StopWithCommand();
        timer = new Timer(_ => StopWithCommand(), null, Interval, Interval);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        timer.Dispose();
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        registrations.ForEach(registration => registration.Dispose());
    }

    private void Interrupt(PosixSignalContext context) => context.Cancel = run.Interrupt(context.Signal.ToString());

    /// <summary>When <c>dotnet test</c> is ended alone, runner and test host go on, and would go on to buy.</summary>
    private void StopWithCommand()
    {
        if (command is { HasEnded: true })
            run.Interrupt("`dotnet test`, which started it, has ended");
    }

    /// <summary>A test host ends by itself when its runner was killed.</summary>
    private void OnProcessExit(object? sender, EventArgs e)
    {
        if (!run.Interrupt("its process ended"))
            run.WriteUnfinished();
    }
}
