using Conformance.Core.Dialects;
using Conformance.Core.Spending;
using Conformance.Core.Targets;
using Conformance.Core.Verdicts;
using Conformance.Core.Wire;
using Conformance.Suites.Scenarios;

namespace Conformance.Suites.Running;

/// <summary>A panel that is asked: every scenario that the settings allow and the selected areas need is sent to it, stage by stage.</summary>
internal sealed class Sending : ISource
{
    private readonly Target target;
    private readonly Dialect dialect;
    private readonly Gate gate;
    private readonly Ledgers ledgers;
    private readonly SteadyClock clock = new(TimeProvider.System);
    private readonly Session session;
    private string? trouble;
    private bool interrupted;

    private Sending(Target target, Dialect dialect)
    {
        this.target = target;
        this.dialect = dialect;
        ledgers = new Ledgers(Settings, target.Endpoint, clock.GetUtcNow());
        gate = new Gate(Settings.Mode, Settings.MaxSpend, ledgers.Main);
        session = new Session(target.Endpoint, Settings, gate, Pace.Of(Settings, dialect, clock), clock);
    }

    public Settings Settings => target.Settings;

    public Transcript Transcript => session.Transcript;

    public IReadOnlyList<string> Notes => [];

    public string? TranscriptSha256 => null;

    public static async Task<Sending> To(Settings settings, Dialect dialect)
    {
        RefuseHeadersThatHoldTheKey(settings, dialect);
        return new Sending(await Target.Of(settings), dialect);
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
        gate.Dispose();
        await target.Stop();
    }

    /// <summary>A key in a header of every request would go along where a request must have none, and could buy.</summary>
    private static void RefuseHeadersThatHoldTheKey(Settings settings, Dialect dialect)
    {
        var places = dialect
            .KeyPlaces.Where(place => place.In == "header")
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
        var scene = new Scene(session, Settings, dialect, target.Wait);
        foreach (
            var stage in Playbook.All.Where(Wanted).GroupBy(scenario => scenario.Stage).OrderBy(stage => stage.Key)
        )
        {
            await Task.WhenAll(stage.Select(scenario => Send(scenario, scene)));
            if (stage.Key is Stage.Opening)
                trouble = session.Ended ?? FirstContact.Trouble(target.Endpoint, Transcript.Exchanges);
            if ((trouble ?? session.Ended) is not null)
                return;
            if (stage.Key is Stage.Opening)
            {
                gate.Open(scene.Services, scene.Balance, scene.Ask("books.balance", "balance"));
                Plan.Announce(Certification.Out, scene, Playbook.All.Where(Wanted));
            }
        }
    }

    private bool Wanted(Scenario scenario) =>
        Settings.Missing(scenario.Needs) is null
        && (Settings.Areas.Count == 0 || scenario.Areas.Intersect(Settings.Areas).Any());

    private async Task Send(Scenario scenario, Scene scene)
    {
        try
        {
            await scenario.Send(scene);
        }
        catch (Exception e)
        {
            var name = scenario.GetType().Name;
            Transcript.Drop(
                e switch
                {
                    EnvironmentException => new Dropped(name, scenario.Areas, e.Message, null, Obstructed: true),
                    NotVerifiedException open => new Dropped(
                        name,
                        scenario.Areas,
                        e.Message,
                        open.Setting,
                        Obstructed: false
                    ),
                    _ => new Dropped(
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
