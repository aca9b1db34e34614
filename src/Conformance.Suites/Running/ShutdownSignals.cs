using System.Runtime.InteropServices;

namespace Conformance.Suites.Running;

/// <summary>
/// Ends a run in good order when its process is told to end. The first signal stops the sending, so that what was said is
/// still judged and reported; a second one has its usual effect.
/// </summary>
internal sealed class ShutdownSignals : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(0.5);

    private readonly int? grandparent = ParentProcess.Grandparent();
    private readonly Timer watch;
    private readonly CertificationRun run;
    private readonly List<PosixSignalRegistration> signals;

    public ShutdownSignals(CertificationRun run)
    {
        this.run = run;
        signals =
        [
            .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal =>
                PosixSignalRegistration.Create(signal, Interrupt)
            ),
        ];
        AppDomain.CurrentDomain.ProcessExit += Exit;
        watch = new Timer(_ => LookForGrandparent(), null, Look, Look);
    }

    public void Dispose()
    {
        watch.Dispose();
        AppDomain.CurrentDomain.ProcessExit -= Exit;
        signals.ForEach(signal => signal.Dispose());
    }

    private void Interrupt(PosixSignalContext context) => context.Cancel = run.Interrupt(context.Signal.ToString());

    /// <summary>When <c>dotnet test</c> is ended alone, the runner and this host go on, and would go on to buy.</summary>
    private void LookForGrandparent()
    {
        if (grandparent != ParentProcess.Grandparent())
            run.Interrupt("whoever started it has ended");
    }

    /// <summary>The test host ends by itself when its runner was killed.</summary>
    private void Exit(object? sender, EventArgs e)
    {
        if (!run.Interrupt("its process ended"))
            run.WriteUnfinished();
    }
}
