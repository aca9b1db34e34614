using System.Runtime.InteropServices;

namespace Conformance.Suites.Running;

/// <summary>
/// Ends a run in good order when its process is told to end. The first signal stops the sending, so that what was said is
/// still judged and reported; a second one has its usual effect.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CertificationRun run;
    private readonly List<PosixSignalRegistration> signals;

    public Interruption(CertificationRun run)
    {
        this.run = run;
        signals = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, Interrupt))];
        AppDomain.CurrentDomain.ProcessExit += Exit;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Exit;
        signals.ForEach(signal => signal.Dispose());
    }

    private void Interrupt(PosixSignalContext context) => context.Cancel = run.Interrupt(context.Signal.ToString());

    /// <summary>The test host ends by itself when <c>dotnet test</c> was killed.</summary>
    private void Exit(object? sender, EventArgs e)
    {
        if (!run.Interrupt("its process ended"))
            run.WriteUnfinished();
    }
}
