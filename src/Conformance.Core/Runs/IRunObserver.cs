using Conformance.Core.Verdicts;

namespace Conformance.Core.Runs;

/// <summary>Who watches a run. Calls come one after another, on whatever thread the run is on.</summary>
public interface IRunObserver
{
    /// <summary>Where the run writes, in lines for a person, what it is about to do and what came of it.</summary>
    public TextWriter Output { get; }

    /// <summary>The file of the CI job's page, to which the summary is appended; null for none.</summary>
    public string? StepSummary => null;

    /// <summary>A requirement was checked.</summary>
    /// <param name="result">What came of it.</param>
    public void Checked(Result result);
}
