using System.Security.Cryptography;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Reports;
using Conformance.Core.Runs;

namespace Conformance.Core;

/// <summary>
/// Certifies panels. Any number of certifications can run at once in one process: they share nothing.
/// </summary>
public static class Certification
{
    /// <summary>Reads settings as users give them. Relative paths resolve against a folder.</summary>
    /// <param name="sources">What the user set; an earlier source wins over a later one.</param>
    /// <param name="contract">The contract, which has the dialects.</param>
    /// <param name="folder">The folder, absolute.</param>
    /// <exception cref="SettingsException">At least one setting is wrong; the message lists all that is.</exception>
    public static Settings ReadSettings(IReadOnlyList<SettingsSource> sources, Contract contract, string folder) =>
        SettingsReader.Read(
            sources,
            new SettingsContext
            {
                Dialects = contract.DialectIds,
                BaseFolder = folder,
                Random = new Random(RandomNumberGenerator.GetInt32(int.MaxValue)),
                ReadRecorded = Recording.ReadSettings,
            }
        );

    /// <inheritdoc cref="RunAsync(Settings, Contract, IRunObserver, TimeProvider, CancellationToken)"/>
    public static Task<RunResult> RunAsync(
        Settings settings,
        Contract contract,
        IRunObserver observer,
        CancellationToken cancellation = default
    ) => RunAsync(settings, contract, observer, TimeProvider.System, cancellation);

    /// <summary>Sends, or reads what an earlier run sent; checks every requirement; writes the report.</summary>
    /// <param name="settings">The settings, complete and valid.</param>
    /// <param name="contract">The contract to hold the panel to.</param>
    /// <param name="observer">Who watches the run.</param>
    /// <param name="clock">The machine's clock.</param>
    /// <param name="cancellation">
    /// Stops the sending in good order: what was received by then is checked and reported, and the verdict is
    /// inconclusive.
    /// </param>
    /// <exception cref="SettingsException">The settings cannot be used with this contract; the message says
    /// why.</exception>
    /// <exception cref="Reports.ReportFolderException">The report's folder is in use or cannot be written.</exception>
    public static async Task<RunResult> RunAsync(
        Settings settings,
        Contract contract,
        IRunObserver observer,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        await using var run = await CertificationRun.StartAsync(settings, contract, observer, clock);
        await using var registration = cancellation.Register(() => run.Interrupt("cancelled"));
        await run.CollectAsync();
        run.CheckAll();
        return run.Finish();
    }
}
