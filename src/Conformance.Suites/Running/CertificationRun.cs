using System.Collections.Concurrent;
using System.Diagnostics;
using Conformance.Core.Checks;
using Conformance.Core.Configuration;
using Conformance.Core.Consumers;
using Conformance.Core.Contracts;
using Conformance.Core.Reports;
using Conformance.Core.Reports.Page;
using Conformance.Core.Schemas;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using Conformance.Suites.Judging;

namespace Conformance.Suites.Running;

/// <summary>One certification: its target, what was said, and what was found.</summary>
public sealed class CertificationRun : IAsyncDisposable
{
    private const string UnderWay = "the run had not ended; this is what it knew by then";

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(250);

    private static CertificationRun? current;

    private readonly IExchangeSource source;
    private readonly Baseline baseline;
    private readonly ReportFolder folder;
    private readonly ConcurrentDictionary<Account, Reconciliation> reconciliation = [];
    private readonly CompatibilityMatrix dialects = Readers.Dialects;
    private readonly CompatibilityMatrix clients = Readers.Clients;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private TimeSpan written;
    private string? unwritten;
    private string? interrupted;

    private CertificationRun(IExchangeSource source, Dialect dialect, Baseline baseline, ReportFolder folder)
    {
        this.source = source;
        this.baseline = baseline;
        Dialect = dialect;
        this.folder = folder;
        folder.Append(new() { Run = Transcript.Run });
        Transcript.Added += Record;
        Results = new Results(LawBooks.Current, Settings);
        Shapes = new SchemaValidation(
            AnswerSchemas.Load(dialect),
            LawBooks.Current.All.Where(r => r.HoldsIn(dialect.Id))
        );
    }

    /// <summary>The run that the tests of this process judge.</summary>
    public static CertificationRun Current
    {
        get => current ?? throw new InvalidOperationException("The suites were not started by their set-up.");
        set => current = value;
    }

    public Settings Settings => source.Settings;

    public Dialect Dialect { get; }

    /// <summary>The services as the panel listed them.</summary>
    public ServiceList Services =>
        field ??= ServiceList.Read(
            Transcript
                .Exchanges.LastOrDefault(e => e is { Name: "services.list", TransportFailure: null })
                ?.ParsedBody.Json,
            Dialect
        );

    public Transcript Transcript => source.Transcript;

    /// <summary>An account's money over the run, once everything is said.</summary>
    internal Reconciliation ReconciliationOf(Account account) =>
        reconciliation.GetOrAdd(account, of => Reconciliation.Of(this, of));

    public Results Results { get; }

    internal SchemaValidation Shapes { get; }

    /// <summary>Why nothing can be said of the panel at all; null when something can.</summary>
    public string? Trouble => Transcript.End?.Trouble;

    /// <summary>Why it stopped sending before it was through; null when it did not.</summary>
    public string? Ended => Transcript.End?.Early;

    /// <param name="settings">The settings.</param>
    /// <param name="recording">What an earlier run left, to be judged again; null to send.</param>
    public static async Task<CertificationRun> Start(Settings settings, Recording? recording)
    {
        var dialect = Dialect.Load(ProjectRoot.Resolve("schemas"), settings.Dialect);
        var baseline = Known(settings, TimeProvider.System);
        var folder = ReportFolder.Open(settings.Reports, recording);
        try
        {
            return new CertificationRun(
                recording is null ? await LiveSource.To(settings, dialect) : new Replay(recording, settings),
                dialect,
                baseline,
                folder
            );
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Has everything said that there is to judge.</summary>
    public Task Listen()
    {
        WriteUnfinished();
        return source.Tell();
    }

    /// <summary>Sends nothing more, because whoever started the run wants it to end.</summary>
    /// <param name="by">What said so, such as a signal's name.</param>
    /// <returns>Whether it was the first to say so.</returns>
    public bool Interrupt(string by)
    {
        var reason = $"the run was interrupted ({by}); this is what it knew by then";
        if (Interlocked.CompareExchange(ref interrupted, reason, null) is not null)
            return false;
        source.Interrupt(reason);
        WriteUnfinished();
        return true;
    }

    /// <summary>Keeps a result, and the report current.</summary>
    /// <returns>The result with what the baseline knows of it.</returns>
    internal Result Keep(Result found)
    {
        var result = found with { Known = baseline.For(found) };
        Results.Add(result);
        KeepCurrent();
        return result;
    }

    /// <summary>Writes the report of a run that has not ended.</summary>
    internal void WriteUnfinished() => Write(Report(interrupted ?? UnderWay));

    /// <summary>Writes the report and the closing table.</summary>
    public RunOutcome Conclude()
    {
        var report = Report(interrupted ?? (Transcript.End is { Interrupted: true } ? Ended : null));
        Write(report);
        Besides("the end of the run in the ledger", source.Reported);
        Besides(
            "the matrices",
            () =>
                Write(
                    report = report with
                    {
                        Dialects = dialects.Of(Transcript.Exchanges),
                        Clients = clients.Of(Transcript.Exchanges),
                    }
                )
        );
        Besides("the summary", () => Summarise(report));
        Besides("the page", () => WritePages(report));
        ClosingTable.Print(Certification.Out, report, Settings.Reports, LawBooks.Current);
        return new RunOutcome(report, Settings.Strict, Settings.Reports, unwritten);
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>Makes something that no verdict depends on. What goes wrong with it is told, and costs nothing else.</summary>
    private static void Besides(string what, Action make)
    {
        try
        {
            make();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Certification.Out.WriteLine($"{what} could not be written: {e.Message}");
        }
        catch (Exception e)
        {
            Certification.Out.WriteLine(
                $"{what} could not be made, please report it: {ControlCharacters.Of(e.ToString())}"
            );
        }
    }

    private void Summarise(ConformanceReport report)
    {
        var summary = Summary.Of(report, LawBooks.Current);
        folder.Conclude(Badge.Of(report), summary);
        StepSummary.Append(summary);
    }

    private void WritePages(ConformanceReport report)
    {
        var documents = DocumentPages.Load(ProjectRoot.Resolve("schemas"));
        if (Settings.Page)
            ReportPage.Write(Settings.Reports, report, LawBooks.Current, documents, Transcript.Exchanges);
        if (Settings.Allure)
        {
            AllureResults.Write(
                Settings.Reports,
                report,
                LawBooks.Current,
                documents,
                Transcript.Exchanges,
                Settings.Strict
            );
        }
    }

    private static Baseline Known(Settings settings, TimeProvider time)
    {
        try
        {
            return settings.Baseline is { } file
                ? Baseline.Read(file, LawBooks.Current, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))
                : Baseline.None;
        }
        catch (InvalidDataException e)
        {
            throw new SettingsException([$"Panel.Baseline (PANEL_BASELINE): {e.Message}"], settings.Reports);
        }
    }

    private void Record(TranscriptLine line)
    {
        Store(() => folder.Append(line));
        KeepCurrent();
    }

    /// <summary>Where the report cannot be written any more, such as on a full disk, nothing more is sent: nobody would learn what came of it.</summary>
    private void Store(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unwritten ??= e.Message;
            Interrupt($"its report cannot be written: {e.Message}");
        }
    }

    /// <summary>Writes the report anew, unless that was done a moment ago: what comes in quick succession is in the next one.</summary>
    private void KeepCurrent()
    {
        if (clock.Elapsed > written + Moment)
            WriteUnfinished();
    }

    private void Write(ConformanceReport report)
    {
        written = clock.Elapsed;
        Store(() => folder.Write(report));
    }

    private ConformanceReport Report(string? unfinished) =>
        ReportBuilder.Write(
            LawBooks.Current,
            Settings,
            Transcript,
            source.Notes,
            Results,
            baseline,
            unfinished,
            clock.Elapsed
        ) with
        {
            TranscriptSha256 = source.TranscriptSha256 ?? folder.TranscriptSha256,
        };
}
