using System.Runtime.InteropServices;

namespace Conformance.Core.Runs;

/// <summary>
/// Ends a run in good order when its process is told to end. The first signal stops the sending, so that what was
/// received is still checked and reported; a second one has its usual effect.
/// </summary>
public sealed class ShutdownSignals : IDisposable
{
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.5);

    private readonly int? grandparent = ParentProcess.Grandparent();
    private readonly Timer timer;
    private readonly CertificationRun run;
    private readonly List<PosixSignalRegistration> registrations;

    /// <param name="run">The run, which ends before this is disposed.</param>
    public ShutdownSignals(CertificationRun run)
    {
        this.run = run;
        registrations = [.. Signals.Select(signal => PosixSignalRegistration.Create(signal, Interrupt))];
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
        timer = new Timer(_ => WatchGrandparent(), null, Interval, Interval);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        timer.Dispose();
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        registrations.ForEach(registration => registration.Dispose());
    }

    private void Interrupt(PosixSignalContext context) => context.Cancel = run.Interrupt(context.Signal.ToString());

    /// <summary>
    /// When <c>dotnet test</c> is ended alone, the runner and its test host go on, and would go on to buy.
    /// </summary>
    private void WatchGrandparent()
    {
        if (grandparent != ParentProcess.Grandparent())
            run.Interrupt("whoever started it has ended");
    }

    /// <summary>A test host ends by itself when its runner was killed.</summary>
    private void OnProcessExit(object? sender, EventArgs e)
    {
        if (!run.Interrupt("its process ended"))
            run.WriteUnfinished();
    }
}
