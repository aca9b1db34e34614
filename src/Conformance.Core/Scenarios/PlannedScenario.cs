using Conformance.Core.Transcripts;

namespace Conformance.Core.Scenarios;

/// <summary>
/// A scenario with the requests that it is to send. Whatever ends it early is recorded here, and nowhere else.
/// </summary>
public sealed class PlannedScenario
{
    private readonly ScenarioContext context;
    private readonly Exception? failure;

    private PlannedScenario(Scenario scenario, ScenarioContext context, ScenarioPlan plan, Exception? failure)
    {
        Scenario = scenario;
        Plan = plan;
        this.context = context;
        this.failure = failure;
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>Its requests; none where the scenario cannot be sent.</summary>
    public ScenarioPlan Plan { get; }

    /// <summary>Makes a scenario's requests and prices them. Every phase before it that it builds on is over.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="context">What it works with.</param>
    public static PlannedScenario Of(Scenario scenario, ScenarioContext context)
    {
        try
        {
            var requests = scenario.Plan(context).Select(planned => planned with { Price = context.Price(planned) });
            return new PlannedScenario(scenario, context, new ScenarioPlan([.. requests]), failure: null);
        }
        catch (Exception e)
        {
            return new PlannedScenario(scenario, context, ScenarioPlan.Empty, e);
        }
    }

    /// <summary>Sends the scenario. It never throws: what ends it early stands in the transcript.</summary>
    public async Task Send()
    {
        if (failure is not null)
        {
            Record(failure);
            return;
        }

        try
        {
            await Scenario.Send(context, Plan);
        }
        catch (Exception e)
        {
            Record(e);
        }
    }

    private void Record(Exception e)
    {
        switch (e)
        {
            case EnvironmentException:
                Record(e.Message, setting: null, obstructed: true);
                break;
            case ScenarioAbortedException aborted:
                Record(aborted.Message, aborted.Setting, obstructed: false);
                break;
            default:
                var details = context.Redact(e.ToString());
                Record($"the scenario {Name} went wrong, please report it: {details}", setting: null, false);
                break;
        }
    }

    private string Name => Scenario.GetType().Name;

    private void Record(string reason, string? setting, bool obstructed) =>
        context.Abort(new AbortedScenario(Name, Scenario.Areas, reason, setting, obstructed));
}
