using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using Conformance.Suites.Scenarios;

namespace Conformance.Suites.Running;

/// <summary>A panel that is asked: every scenario that the settings allow and the selected areas need is sent to it, stage by stage.</summary>
internal sealed class LiveSource : IExchangeSource
{
    private readonly Target target;
    private readonly Dialect dialect;
    private readonly SpendGuard guard;
    private readonly AccountLedgers ledgers;
    private readonly SteadyClock clock = new(TimeProvider.System);
    private readonly Session session;
    private string? trouble;
    private bool interrupted;

    private LiveSource(Target target, Dialect dialect)
    {
        this.target = target;
        this.dialect = dialect;
        ledgers = new AccountLedgers(Settings, target.Endpoint, clock.GetUtcNow());
        guard = new SpendGuard(Settings.Mode, Settings.MaxSpend, ledgers.Main);
        session = new Session(target.Endpoint, Settings, guard, RateLimiter.Of(Settings, dialect, clock), clock);
    }

    public Settings Settings => target.Settings;

    public Transcript Transcript => session.Transcript;

    public IReadOnlyList<string> Notes => [];

    public string? TranscriptSha256 => null;

    public static async Task<LiveSource> To(Settings settings, Dialect dialect)
    {
        RefuseHeadersThatHoldTheKey(settings, dialect);
        return new LiveSource(await Target.Of(settings), dialect);
    }

    public async Task Tell()
    {
        ledgers.Begin(Transcript, Certification.Out);
        try
        {
            await SendStages();
        }
        finally
        {
            ledgers.TellWhetherAlone(Transcript);
        }

        Transcript.Close(new RunEnd(trouble, session.Ended, interrupted));
    }

    public void Interrupt(string reason)
    {
        interrupted = true;
        session.End(reason);
    }

    public void Reported() => ledgers.End();

    public async ValueTask DisposeAsync()
    {
        session.Dispose();
        guard.Dispose();
        await target.Stop();
    }

    /// <summary>A key in a header of every request would go along where a request must have none, and could buy.</summary>
    private static void RefuseHeadersThatHoldTheKey(Settings settings, Dialect dialect)
    {
        var places = dialect
            .ApiKeyLocations.Where(place => place.In == "header")
            .Select(place => place.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var wrong = settings
            .Headers.Where(h =>
                places.Contains(h.Key)
                || settings.Keys.Values.Any(key => h.Value.Contains(key, StringComparison.OrdinalIgnoreCase))
            )
            .ToList();
        if (wrong.Count > 0)
        {
            throw new SettingsException(
                [
                    .. wrong.Select(h =>
                        $"Panel.Headers (PANEL_HEADERS) has {h.Key}, which holds a key or stands where {dialect.Id} has it: the run itself puts keys in"
                    ),
                ],
                settings.Reports
            );
        }
    }

    private async Task SendStages()
    {
        var context = new ScenarioContext(session, Settings, dialect, target.Wait);
        foreach (
            var phase in ScenarioCatalog
                .All.Where(Wanted)
                .GroupBy(scenario => scenario.Phase)
                .OrderBy(phase => phase.Key)
        )
        {
            await Task.WhenAll(phase.Select(scenario => Send(scenario, context)));
            if (phase.Key is Phase.Opening)
                trouble = session.Ended ?? Reachability.Trouble(target.Endpoint, Transcript.Exchanges);
            if ((trouble ?? session.Ended) is not null)
                return;
            if (phase.Key is Phase.Opening)
            {
                guard.Open(context.Services, context.Balance, context.Ask("books.balance", "balance"));
                Plan.Announce(Certification.Out, context, ScenarioCatalog.All.Where(Wanted));
            }
        }
    }

    private bool Wanted(Scenario scenario) =>
        Settings.Missing(scenario.Needs) is null
        && (Settings.Areas.Count == 0 || scenario.Areas.Intersect(Settings.Areas).Any());

    private async Task Send(Scenario scenario, ScenarioContext context)
    {
        try
        {
            await scenario.Send(context);
        }
        catch (Exception e)
        {
            var name = scenario.GetType().Name;
            Transcript.Abort(
                e switch
                {
                    EnvironmentException => new AbortedScenario(
                        name,
                        scenario.Areas,
                        e.Message,
                        null,
                        Obstructed: true
                    ),
                    NotVerifiedException open => new AbortedScenario(
                        name,
                        scenario.Areas,
                        e.Message,
                        open.Setting,
                        Obstructed: false
                    ),
                    _ => new AbortedScenario(
                        name,
                        scenario.Areas,
                        $"the scenario {name} went wrong, please report it: {session.Redactor.Redact(e.ToString())}",
                        null,
                        Obstructed: false
                    ),
                }
            );
        }
    }
}
