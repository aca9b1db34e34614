using System.Diagnostics;
using Conformance.Core.Dialects;
using Conformance.Core.Reporting;
using Conformance.Core.Schemas;
using Conformance.Core.Spending;
using Conformance.Core.Targets;
using Conformance.Core.Verdicts;
using Conformance.Core.Wire;
using Conformance.Suites.Judging;
using Conformance.Suites.Scenarios;

namespace Conformance.Suites.Running;

/// <summary>One certification: its target, what was said, and what was found.</summary>
public sealed class CertificationRun : IAsyncDisposable
{
    private const string UnderWay = "the run had not ended; this is what it knew by then";

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(250);

    private static CertificationRun? current;

    private readonly Target target;
    private readonly Gate gate;
    private readonly Ledgers ledgers;
    private readonly Session session;
    private readonly ReportFolder folder;
    private readonly DateTimeOffset startedAt = DateTimeOffset.UtcNow;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private TimeSpan written;
    private string? interrupted;
    private readonly List<(Scenario Scenario, Exception Why)> dropped = [];

    private CertificationRun(Target target, Dialect dialect, ReportFolder folder)
    {
        this.target = target;
        Dialect = dialect;
        this.folder = folder;
        ledgers = new Ledgers(Settings, target.Endpoint, startedAt);
        gate = new Gate(Settings.Mode, Settings.MaxSpend, ledgers.Main);
        session = new Session(target.Endpoint, Settings, gate, Pace.Of(Settings, dialect, TimeProvider.System), TimeProvider.System);
        session.Transcript.Recorded += Record;
        Results = new Results(LawBooks.Current, Settings);
        Shapes = new ShapeJudge(AnswerSchemas.Load(dialect), LawBooks.Current.All.Where(r => r.HoldsIn(dialect.Id)));
    }

    /// <summary>The run that the tests of this process judge.</summary>
    public static CertificationRun Current
    {
        get => current ?? throw new InvalidOperationException("The suites were not started by their set-up.");
        set => current = value;
    }

    public Settings Settings => target.Settings;

    public Dialect Dialect { get; }

    /// <summary>The services as the panel listed them.</summary>
    public ServiceList Services => field ??= ServiceList.Read(Transcript.Exchanges.LastOrDefault(e => e is { Name: "services.list", Obstacle: null })?.Reading.Json, Dialect.KnownTypes);

    public Transcript Transcript => session.Transcript;

    public Results Results { get; }

    internal ShapeJudge Shapes { get; }

    /// <summary>Why nothing can be said of the panel at all; null when something can.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Why it stopped sending before it was through; null when it did not.</summary>
    public string? Ended => session.Ended;

    /// <summary>The scenarios that gave up, each with why: something was missing, or stood in the way.</summary>
    internal IReadOnlyList<(Scenario Scenario, Exception Why)> Dropped => dropped;

    public static async Task<CertificationRun> Start(Settings settings)
    {
        var dialect = Dialect.Load(ProjectRoot.Resolve("schemas"), settings.Dialect);
        RefuseHeadersThatHoldTheKey(settings, dialect);
        var folder = ReportFolder.Open(settings.Reports);
        try
        {
            return new CertificationRun(await Target.Of(settings), dialect, folder);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Sends every scenario that the settings allow and the selected areas need, stage by stage.</summary>
    public async Task Send()
    {
        ledgers.Begin(Transcript, Console.Error);
        WriteUnfinished();
        try
        {
            await SendStages();
        }
        finally
        {
            ledgers.TellWhetherAlone(Transcript);
        }
    }

    private async Task SendStages()
    {
        var scene = new Scene(session, Settings, Dialect, target.Wait);
        foreach (var stage in Playbook.All.Where(Wanted).GroupBy(scenario => scenario.Stage).OrderBy(stage => stage.Key))
        {
            if (stage.Key is Stage.Refusing)
                Plan.Announce(Console.Error, scene, Playbook.All.Where(Wanted));
            await Task.WhenAll(stage.Select(scenario => Send(scenario, scene)));
            if (stage.Key is Stage.Opening)
                Trouble = Ended ?? FirstContact.Trouble(target.Endpoint, Transcript.Exchanges);
            if ((Trouble ?? Ended) is not null)
                return;
            if (stage.Key is Stage.Opening)
                gate.Open(scene.Services, scene.Balance, scene.Ask("books.balance", "balance"));
        }
    }

    /// <summary>Sends nothing more, because whoever started the run wants it to end.</summary>
    /// <param name="by">What said so, such as a signal's name.</param>
    /// <returns>Whether it was the first to say so.</returns>
    public bool Interrupt(string by)
    {
        var reason = $"the run was interrupted ({by}); this is what it knew by then";
        if (Interlocked.CompareExchange(ref interrupted, reason, null) is not null)
            return false;
        session.End(reason);
        WriteUnfinished();
        return true;
    }

    /// <summary>Keeps a result, and the report current.</summary>
    internal void Add(Result result)
    {
        Results.Add(result);
        KeepCurrent();
    }

    /// <summary>Writes the report of a run that has not ended.</summary>
    internal void WriteUnfinished() => Write(Report(interrupted ?? UnderWay));

    /// <summary>Writes the report and the closing table.</summary>
    public Conclusion Conclude()
    {
        var report = Report(interrupted);
        Write(report);
        ledgers.End();
        if (Settings.Allure)
            AllureResults.Write(Settings.Reports, report, LawBooks.Current, Transcript.Exchanges, Settings.Strict);
        ClosingTable.Print(Console.Error, report, Settings.Reports, LawBooks.Current);
        return new Conclusion(report, Settings.Strict, Settings.Reports);
    }

    public async ValueTask DisposeAsync()
    {
        session.Dispose();
        gate.Dispose();
        folder.Dispose();
        await target.Stop();
    }

    /// <summary>A key in a header of every request would go along where a request must have none, and could buy.</summary>
    private static void RefuseHeadersThatHoldTheKey(Settings settings, Dialect dialect)
    {
        var places = dialect.KeyPlaces.Where(place => place.In == "header").Select(place => place.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var wrong = settings.Headers.Where(h => places.Contains(h.Key) || settings.Keys.Values.Any(key => h.Value.Contains(key, StringComparison.OrdinalIgnoreCase))).ToList();
        if (wrong.Count > 0)
            throw new SettingsException([.. wrong.Select(h => $"Panel.Headers (PANEL_HEADERS) has {h.Key}, which holds a key or stands where {dialect.Id} has it: the run itself puts keys in")], settings.Reports);
    }

    private bool Wanted(Scenario scenario) =>
        Settings.Missing(scenario.Needs) is null && (Settings.Areas.Count == 0 || scenario.Areas.Intersect(Settings.Areas).Any());

    private async Task Send(Scenario scenario, Scene scene)
    {
        try
        {
            await scenario.Send(scene);
        }
        catch (Exception e)
        {
            var why = e is NotVerifiedException or EnvironmentException ? e : new NotVerifiedException($"the scenario {scenario.GetType().Name} went wrong, please report it: {e}");
            lock (dropped)
                dropped.Add((scenario, why));
        }
    }

    private void Record(Exchange exchange)
    {
        folder.Append(exchange);
        KeepCurrent();
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
        folder.Write(report);
    }

    private ConformanceReport Report(string? unfinished) => ReportWriter.Write(
        LawBooks.Current, Settings, session, Results, Trouble, unfinished, startedAt, clock.Elapsed);
}
