namespace Conformance.Core.Reports;

/// <summary>
/// What the requirements that a run verified would have shown, as measured against the reference panel in the run's
/// dialect. All figures are 0 for a dialect in which nothing was measured.
/// </summary>
public sealed record Detection
{
    /// <summary>The day of the measurement, in UTC.</summary>
    public required DateOnly MeasuredOn { get; init; }

    /// <summary>Panels that were wrong in one way.</summary>
    public required int Faults { get; init; }

    /// <summary>Those of them that made a requirement fail or deviate which this run verified.</summary>
    public required int FaultsDetected { get; init; }

    /// <summary>Panels with one member of their responses changed.</summary>
    public required int Mutants { get; init; }

    /// <summary>Those of them that made a requirement fail or deviate which this run verified.</summary>
    public required int MutantsDetected { get; init; }

    /// <summary>Panels that differed where the contract lets them.</summary>
    public required int Variations { get; init; }

    /// <summary>How many runs, each with another seed, each variation got.</summary>
    public required int Seeds { get; init; }

    /// <summary>Those runs of all variations that did not find the panel compatible.</summary>
    public required int FalseAlarms { get; init; }
}
