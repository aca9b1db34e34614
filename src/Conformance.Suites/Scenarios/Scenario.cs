using Conformance.Core.Wire;

namespace Conformance.Suites.Scenarios;

/// <summary>A few requests that belong together, sent once a run.</summary>
public abstract class Scenario
{
    /// <summary>The areas whose checks judge its exchanges.</summary>
    public abstract IReadOnlyList<string> Areas { get; }

    public virtual Stage Stage => Stage.Reading;

    /// <summary>What a run must be given to send it, as <see cref="Core.Requirements.Requirement.Needs"/> has it.</summary>
    public virtual IReadOnlyList<string> Needs => [];

    /// <summary>The orders that it may place, those that must be refused among them. The opening is over.</summary>
    public virtual IReadOnlyList<PanelRequest> Orders(Scene scene) => [];

    public abstract Task Send(Scene scene);
}
