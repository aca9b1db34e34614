namespace Conformance.Suites.Scenarios;

/// <summary>A few requests that belong together, sent once a run.</summary>
public abstract class Scenario
{
    /// <summary>The areas whose checks judge its exchanges.</summary>
    public abstract IReadOnlyList<string> Areas { get; }

    public virtual Stage Stage => Stage.Reading;

    /// <summary>What a run must be given to send it, as <see cref="Core.Requirements.Requirement.Needs"/> has it.</summary>
    public virtual IReadOnlyList<string> Needs => [];

    public abstract Task Send(Scene scene);
}
