namespace Conformance.Core.Scenarios;

/// <summary>A few requests that belong together, sent once a run.</summary>
public abstract class Scenario
{
    /// <summary>The areas whose checks use its exchanges.</summary>
    public abstract IReadOnlyList<string> Areas { get; }

    /// <summary>When it is sent. Default <see cref="Phase.Reads"/>.</summary>
    public virtual Phase Phase => Phase.Reads;

    /// <summary>
    /// What a run must be given to send it, in the form of <see cref="Contracts.Requirement.Needs"/>. Default nothing.
    /// </summary>
    public virtual IReadOnlyList<string> Needs => [];

    /// <summary>
    /// Makes every request that it may send, once. The opening is over, and nothing else was sent; what a request takes
    /// from later responses, such as an id, is filled in when it is sent.
    /// </summary>
    /// <param name="context">What it works with.</param>
    /// <exception cref="ScenarioAbortedException">Something is missing, so that it cannot be sent at all.</exception>
    public abstract IEnumerable<PlannedRequest> Plan(ScenarioContext context);

    /// <summary>Sends what was planned; by default everything, without waiting between.</summary>
    /// <param name="context">What it works with.</param>
    /// <param name="plan">What <see cref="Plan"/> made.</param>
    /// <exception cref="ScenarioAbortedException">Something is missing, so that it cannot go on.</exception>
    /// <exception cref="Transcripts.EnvironmentException">
    /// The run sends nothing more, or a response on which it builds did not come.
    /// </exception>
    public virtual Task Send(ScenarioContext context, ScenarioPlan plan) => context.Send(plan.Requests);
}
