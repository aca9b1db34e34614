namespace Conformance.Core.Reports;

/// <summary>
/// What these suites detect, as measured against the reference panel. Each fault, mutation and variation counts once
/// in each dialect in which it was tried.
/// </summary>
/// <param name="Faults">Panels that were wrong in one way.</param>
/// <param name="Killed">Those of them that made the requirement fail which they break.</param>
/// <param name="Mutations">Responses with one member changed.</param>
/// <param name="MutationsKilled">Those of them that made a requirement fail.</param>
/// <param name="Variations">Panels that differed where the contract lets them.</param>
/// <param name="FalseAlarms">Those of them that were not found compatible.</param>
public sealed record Detection(
    int Faults,
    int Killed,
    int Mutations,
    int MutationsKilled,
    int Variations,
    int FalseAlarms
);
