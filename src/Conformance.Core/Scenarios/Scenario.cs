using Conformance.Core.Contracts;
using Conformance.Core.Http;

namespace Conformance.Core.Scenarios;

/// <summary>A few requests that belong together, sent once a run.</summary>
public abstract class Scenario
{
    /// <summary>The areas whose checks judge its exchanges.</summary>
    public abstract IReadOnlyList<string> Areas { get; }

    public virtual Phase Phase => Phase.Reads;

    /// <summary>What a run must be given to send it, as <see cref="Core.Contracts.Requirement.Needs"/> has it.</summary>
    public virtual IReadOnlyList<string> Needs => [];

    /// <summary>The orders that it may place, those that must be refused among them. The opening is over.</summary>
    public virtual IReadOnlyList<PanelRequest> Orders(ScenarioContext context) => [];

    public abstract Task Send(ScenarioContext context);
}
