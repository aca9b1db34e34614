using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Scenarios;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Runs;

/// <summary>A panel, to which every scenario is sent that the settings allow and the selected areas need, phase by phase.</summary>
internal sealed class LiveSource : IExchangeSource
{
    private readonly Target target;
    private readonly Dialect dialect;
    private readonly RequirementCatalog requirements;
    private readonly IRunObserver observer;
    private readonly SpendGuard guard;
    private readonly AccountLedgers ledgers;
    private readonly Session session;
    private string? trouble;
    private bool isInterrupted;

    private LiveSource(Target target, Contract contract, IRunObserver observer, TimeProvider machine)
    {
        this.target = target;
        this.observer = observer;
        requirements = contract.Requirements;
        dialect = contract.Dialect(Settings.Dialect);
        var clock = new SteadyClock(machine);
        ledgers = new AccountLedgers(Settings, target.Endpoint, clock);
        guard = new SpendGuard(Settings.Mode, Settings.MaxSpend, ledgers.Main);
        session = new Session(target.Endpoint, Settings, guard, RateLimiter.Of(Settings, dialect, clock), clock);
    }

    /// <inheritdoc/>
    public Settings Settings => target.Settings;

    /// <inheritdoc/>
    public Transcript Transcript => session.Transcript;

    /// <inheritdoc/>
    public IReadOnlyList<string> Notes => [];

    /// <inheritdoc/>
    public string? TranscriptSha256 => null;

    /// <summary>Starts the embedded panel where no URL is set. Nothing is sent yet.</summary>
    /// <exception cref="SettingsException">The settings cannot be used with the dialect or the embedded panel.</exception>
    public static async Task<LiveSource> StartAsync(
        Settings settings,
        Contract contract,
        IRunObserver observer,
        TimeProvider clock
    )
    {
        RefuseHeadersThatHoldAKey(settings, contract.Dialect(settings.Dialect));
        var target = await Target.StartAsync(settings, clock);
        return new LiveSource(target, contract, observer, clock);
    }

    /// <inheritdoc/>
    public async Task CollectAsync()
    {
        ledgers.Begin(Transcript, observer.Output);
        try
        {
            await SendPhases();
        }
        finally
        {
            ledgers.RecordWhetherShared(Transcript);
        }

        Transcript.Close(new RunEnd(trouble, session.Ended, isInterrupted));
    }

    /// <inheritdoc/>
    public void Interrupt(string reason)
    {
        isInterrupted = true;
        session.End(reason);
    }

    /// <inheritdoc/>
    public void ReportWritten() => ledgers.End();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        session.Dispose();
        guard.Dispose();
        await target.StopAsync();
    }

    /// <summary>A key in a header of every request would go along where a request must have none, and could buy.</summary>
    private static void RefuseHeadersThatHoldAKey(Settings settings, Dialect dialect)
    {
        var ofKeys = dialect
            .ApiKeyLocations.Where(location => location.In == "header")
            .Select(location => location.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var errors = settings
            .Headers.Where(header => ofKeys.Contains(header.Key) || HoldsAKey(settings, header.Value))
            .Select(header =>
                $"Panel.Headers (PANEL_HEADERS) has {header.Key}, which holds a key or stands where {dialect.Id} "
                + "has it: the run itself puts keys in"
            )
            .ToList();
        if (errors.Count > 0)
            throw new SettingsException(errors, settings.Reports);
    }

    private static bool HoldsAKey(Settings settings, string value) =>
        settings.Keys.Values.Any(key => value.Contains(key, StringComparison.OrdinalIgnoreCase));

    private async Task SendPhases()
    {
        var context = new ScenarioContext(session, Settings, dialect, requirements, target.Wait);
        var wanted = ScenarioCatalog.All.Where(IsWanted).ToList();
        foreach (var phase in wanted.GroupBy(scenario => scenario.Phase).OrderBy(phase => phase.Key))
        {
            await Task.WhenAll(phase.Select(scenario => Send(scenario, context)));
            if (phase.Key is Phase.Opening)
                trouble = session.Ended ?? Reachability.Trouble(target.Endpoint, Transcript.Exchanges);
            if ((trouble ?? session.Ended) is not null)
                return;
            if (phase.Key is Phase.Opening)
                AnnouncePlan(context, wanted);
        }
    }

    private void AnnouncePlan(ScenarioContext context, IReadOnlyList<Scenario> wanted)
    {
        guard.Open(context.Services, context.Balance, context.Ask(ExchangeNames.BalanceSnapshot, "balance"));
        Plan.Announce(observer.Output, context, wanted);
    }

    private bool IsWanted(Scenario scenario)
    {
        if (Settings.Missing(scenario.Needs) is not null)
            return false;
        return Settings.Areas.Count == 0 || scenario.Areas.Intersect(Settings.Areas).Any();
    }

    private async Task Send(Scenario scenario, ScenarioContext context)
    {
        try
        {
            await scenario.Send(context);
        }
        catch (Exception e)
        {
            Transcript.Abort(AbortedBy(e, scenario));
        }
    }

    private AbortedScenario AbortedBy(Exception thrown, Scenario scenario)
    {
        var name = scenario.GetType().Name;
        var bug = $"the scenario {name} went wrong, please report it: {session.Redactor.Redact(thrown.ToString())}";
        return thrown switch
        {
            EnvironmentException => new(name, scenario.Areas, thrown.Message, null, Obstructed: true),
            NotVerifiedException open => new(name, scenario.Areas, open.Message, open.Setting, Obstructed: false),
            _ => new(name, scenario.Areas, bug, null, Obstructed: false),
        };
    }
}
