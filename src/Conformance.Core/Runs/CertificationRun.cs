using System.Diagnostics;
using Conformance.Core.Checks;
using Conformance.Core.Configuration;
using Conformance.Core.Consumers;
using Conformance.Core.Contracts;
using Conformance.Core.Evidence;
using Conformance.Core.Reports;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Runs;

/// <summary>
/// One certification, in the steps of <see cref="Certification"/>: start, collect, check, finish. A front that checks
/// one requirement at a time uses the steps themselves.
/// </summary>
public sealed class CertificationRun : IAsyncDisposable
{
    private const string UnderWay = "the run had not ended; this is what it knew by then";

    /// <summary>The report on disk is no older than this while the run goes on.</summary>
    private static readonly TimeSpan WriteInterval = TimeSpan.FromMilliseconds(250);

    private readonly IExchangeSource source;
    private readonly Contract contract;
    private readonly IRunObserver observer;
    private readonly Baseline baseline;
    private readonly ReportFolder folder;
    private readonly RunEvidence evidence;
    private readonly RequirementCheck check;
    private readonly Results results;
    private readonly Stopwatch elapsed = Stopwatch.StartNew();
    private TimeSpan writtenAt;
    private string? writeError;
    private readonly Lock ending = new();
    private string? interruption;
    private readonly Lock finishing = new();
    private bool isFinishing;

    private CertificationRun(
        IExchangeSource source,
        Contract contract,
        IRunObserver observer,
        Baseline baseline,
        ReportFolder folder
    )
    {
        this.source = source;
        this.contract = contract;
        this.observer = observer;
        this.baseline = baseline;
        this.folder = folder;
        var dialect = contract.Dialect(Settings.Dialect);
        evidence = new RunEvidence(Transcript, Settings, dialect, contract.Requirements);
        check = new RequirementCheck(evidence, contract.SchemasOf(dialect));
        results = new Results(contract.Requirements, Settings);
        folder.Append(new() { Run = Transcript.Run });
        Transcript.Added += RecordLine;
    }

    /// <summary>The settings, complete: those of the embedded panel or of a replayed run are filled in.</summary>
    public Settings Settings => source.Settings;

    private Transcript Transcript => source.Transcript;

    /// <summary>
    /// Takes the report's folder, reads what is replayed, starts the embedded panel where no URL is set.
    /// </summary>
    /// <param name="settings">The settings, complete and valid.</param>
    /// <param name="contract">The contract to hold the panel to.</param>
    /// <param name="observer">Who watches the run.</param>
    /// <param name="clock">The machine's clock; the system's unless given.</param>
    /// <exception cref="SettingsException">The settings cannot be used with this contract.</exception>
    /// <exception cref="ReportFolderException">The report's folder is in use or cannot be written.</exception>
    public static async Task<CertificationRun> StartAsync(
        Settings settings,
        Contract contract,
        IRunObserver observer,
        TimeProvider? clock = null
    )
    {
        clock ??= TimeProvider.System;
        if (settings is { Url: not null, MaxSpend: null })
            settings = settings with { MaxSpend = 0 };
        var baseline = ReadBaseline(settings, contract, clock);
        var recording = ReadRecording(settings);
        var folder = ReportFolder.Open(settings, clock, recording);
        if (folder.Note is { } note)
            await observer.Output.WriteLineAsync($"Note: {note}.");
        IExchangeSource? source = null;
        try
        {
            source = recording is null
                ? await LiveSource.StartAsync(settings, contract, observer, clock)
                : new ReplaySource(recording, settings);
            return new CertificationRun(source, contract, observer, baseline, folder);
        }
        catch
        {
            if (source is not null)
                await source.DisposeAsync();
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Sends all that the settings allow, or reads what was sent.</summary>
    public Task CollectAsync()
    {
        WriteUnfinished();
        return source.CollectAsync();
    }

    /// <summary>Sends nothing more, because whoever started the run wants it to end.</summary>
    /// <param name="by">What said so, such as a signal's name.</param>
    /// <returns>Whether it was the first to say so.</returns>
    public bool Interrupt(string by)
    {
        var reason = $"the run was interrupted ({by}); this is what it knew by then";
        lock (ending)
        {
            if (interruption is not null)
                return false;
            interruption = reason;
        }
        source.Interrupt(reason);
        WriteUnfinished();
        return true;
    }

    /// <summary>Warns a person of what the run cannot do; only where a panel at a URL could suffer from it.</summary>
    internal void Warn(string text)
    {
        if (source is LiveSource && !Settings.Embedded)
            observer.Output.WriteLine($"Note: {text}.");
    }

    /// <summary>Checks every requirement that has a check.</summary>
    public void CheckAll()
    {
        foreach (var requirement in contract.Requirements.All.Where(one => CheckCatalog.Find(one) is not null))
            Check(requirement);
    }

    /// <summary>Checks one requirement, once everything is collected, and keeps the report current.</summary>
    public Result Check(Requirement requirement)
    {
        var found = check.Check(requirement);
        var result = found with { Known = baseline.For(found) };
        results.Add(result);
        observer.Checked(result);
        KeepCurrent();
        return result;
    }

    /// <summary>Writes the report. A requirement that was not checked until now is not verified.</summary>
    public RunResult Finish()
    {
        lock (finishing)
            isFinishing = true;
        var report = Report(interruption ?? (Transcript.End is { WasInterrupted: true } end ? end.StopReason : null));
        BestEffort("the matrices", () => report = WithConsumers(report));
        report = WriteWhole(report);
        BestEffort("the end of the run in the ledger", source.ReportWritten);
        var context = ContextOf(report);
        foreach (var format in Wanted(context).Where(format => !format.IsPartOfReport))
            BestEffort(format.Name, () => format.Write(context));
        return new RunResult(report, Settings.Strict, folder.FullName, writeError);
    }

    /// <summary>Writes the report of a run that has not ended; does nothing once the final one is being made.</summary>
    public void WriteUnfinished()
    {
        var report = Report(interruption ?? UnderWay);
        writtenAt = elapsed.Elapsed;
        Store(() =>
        {
            // Whoever holds this lock waits for no other one: a report is made before.
            lock (finishing)
            {
                if (!isFinishing)
                    folder.Write(report);
            }
        });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        folder.Dispose();
    }

    private static Baseline ReadBaseline(Settings settings, Contract contract, TimeProvider clock)
    {
        if (settings.Baseline is not { } file)
            return Baseline.None;
        try
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            return Baseline.Read(file, contract.Requirements, today);
        }
        catch (InvalidDataException e)
        {
            throw new SettingsException([$"Panel.Baseline (PANEL_BASELINE): {e.Message}"], settings);
        }
    }

    private static Recording? ReadRecording(Settings settings)
    {
        if (settings.Replay is not { } file)
            return null;
        try
        {
            return Recording.Read(file);
        }
        catch (InvalidDataException e)
        {
            var error = $"Panel.Replay (PANEL_REPLAY) cannot be replayed: {e.Message}";
            throw new SettingsException([error], settings);
        }
    }

    /// <summary>
    /// Makes something that the verdict does not rest on. What goes wrong with it is written out, and returned.
    /// </summary>
    private string? BestEffort(string what, Action make)
    {
        try
        {
            make();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            observer.Output.WriteLine($"{what} could not be written: {e.Message}");
            return e.Message;
        }
        catch (Exception e)
        {
            var trace = ControlCharacters.Escape(e.ToString());
            observer.Output.WriteLine($"{what} could not be made, please report it: {trace}");
            return $"{what} could not be made";
        }
    }

    private ReportContext ContextOf(ConformanceReport report) =>
        new()
        {
            Report = report,
            Requirements = contract.Requirements,
            Documents = contract.Documents,
            Exchanges = Transcript.Exchanges,
            Settings = Settings,
            Folder = folder.FullName,
            Console = observer.Output,
            StepSummary = observer.StepSummary,
        };

    private ConformanceReport WithConsumers(ConformanceReport report) =>
        report with
        {
            Dialects = CompatibilityMatrix.OfDialects(contract).Of(Transcript.Exchanges),
            Clients = CompatibilityMatrix.OfClients(contract).Of(Transcript.Exchanges),
        };

    private void RecordLine(TranscriptLine line)
    {
        Store(() => folder.Append(line));
        KeepCurrent();
    }

    /// <summary>
    /// Where the report cannot be written any more, nothing more is sent: nobody would learn what came of it.
    /// </summary>
    /// <returns>Whether it was written.</returns>
    private bool Store(Action write)
    {
        try
        {
            write();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            writeError ??= e.Message;
            Interrupt($"its report cannot be written: {e.Message}");
            return false;
        }
    }

    /// <summary>Writes the report anew, unless that was done a moment ago.</summary>
    private void KeepCurrent()
    {
        if (elapsed.Elapsed > writtenAt + WriteInterval)
            WriteUnfinished();
    }

    /// <summary>
    /// Writes all that the report consists of, conformance.json last: until then that one gives no verdict. Where
    /// something cannot be written, no verdict is given at all, so what has one already is written again.
    /// </summary>
    private ConformanceReport WriteWhole(ConformanceReport report)
    {
        var formats = Wanted(ContextOf(report)).Where(format => format.IsPartOfReport).ToList();
        var written = WriteFormats(report, formats);
        if (Store(() => folder.Write(written)))
            return written;
        written = WriteFormats(report, formats);
        Store(() => folder.Write(written));
        return written;
    }

    /// <summary>Writes formats until none fails; one that does is not tried again.</summary>
    private ConformanceReport WriteFormats(ConformanceReport report, List<IReportFormat> formats)
    {
        ConformanceReport written;
        int failed;
        do
        {
            written = writeError is null ? report : report.WithoutVerdict($"its report is not whole: {writeError}");
            var context = ContextOf(written);
            failed = formats.RemoveAll(format => !IsWritten(format, context));
        } while (failed > 0);
        return written;
    }

    private static IEnumerable<IReportFormat> Wanted(ReportContext context) =>
        ReportFormats.All.Where(format => format.IsWanted(context));

    /// <summary>Writes a format. Of one that cannot be written nothing is left: half of it would pass for all.</summary>
    private bool IsWritten(IReportFormat format, ReportContext context)
    {
        if (BestEffort(format.Name, () => format.Write(context)) is not { } error)
            return true;
        writeError ??= error;
        BestEffort($"what is left of {format.Name}", () => FormerReport.Remove(context.Folder, format));
        return false;
    }

    private ConformanceReport Report(string? unfinished)
    {
        return new ReportBuilder(evidence).Build(results, baseline, unfinished, elapsed.Elapsed) with
        {
            Notes = [.. source.Notes, .. Transcript.Notes],
            TranscriptSha256 = source.TranscriptSha256 ?? folder.TranscriptSha256,
        };
    }
}
