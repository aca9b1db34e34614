using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Http;
using Conformance.Core.Scenarios;
using Conformance.Core.Spending;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Runs;

/// <summary>
/// A panel, to which every scenario is sent that the settings allow and the selected areas need, phase by phase.
/// </summary>
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
    /// <exception cref="SettingsException">The settings cannot be used with the dialect or the embedded
    /// panel.</exception>
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
            if (guard.StopReason is { } reason)
                Transcript.Note(reason);
        }

        Transcript.Close(new RunEnd(trouble, session.AbortReason, isInterrupted));
    }

    /// <inheritdoc/>
    public void Interrupt(string reason)
    {
        isInterrupted = true;
        session.Abort(reason);
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

    /// <summary>
    /// A key in a header of every request would go along where a request must have none, and could buy.
    /// </summary>
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
            throw new SettingsException(errors, settings);
    }

    private static bool HoldsAKey(Settings settings, string value) =>
        settings.Keys.Values.Any(key => value.Contains(key, StringComparison.OrdinalIgnoreCase));

    private async Task SendPhases()
    {
        var context = new ScenarioContext(session, Settings, dialect, requirements, target.Wait);
        var opening = ScenarioCatalog.All.Where(scenario => scenario.Phase is Phase.Opening);
        await Send(Plan.Of(context, opening), began: _ => { });
        trouble = session.AbortReason ?? Reachability.Trouble(target.Endpoint, Transcript.Exchanges);
        if (trouble is not null)
            return;
        guard.SetPrices(context.Services, context.OpeningBalance, context.GuardRequests);
        var plan = Plan.Of(context, ScenarioCatalog.All.Except(opening).Where(IsWanted));
        if (!Settings.Embedded)
            PlanText.Write(observer.Output, plan);
        await Send(plan, Announce);
    }

    private async Task Send(Plan plan, Action<PhaseEstimate> began)
    {
        foreach (var phase in plan.ByPhase().TakeWhile(_ => session.AbortReason is null))
        {
            began(plan.Phases.Single(estimate => estimate.Phase == phase.Key));
            await Task.WhenAll(phase.Select(scenario => scenario.Send()));
        }
    }

    /// <summary>The embedded panel's time stands still, and a run of it is over at once.</summary>
    private void Announce(PhaseEstimate phase)
    {
        if (!Settings.Embedded && phase.Most > 0)
            observer.Output.WriteLine(PlanText.Line(phase));
    }

    private bool IsWanted(Scenario scenario)
    {
        if (Settings.Missing(scenario.Needs) is not null)
            return false;
        return Settings.Areas.Count == 0 || scenario.Areas.Intersect(Settings.Areas).Any();
    }
}
