namespace Conformance.Core.Runs;

/// <summary>How it was measured what the suites detect.</summary>
/// <param name="Format">The version of the file's format.</param>
/// <param name="MeasuredOn">The day, in UTC.</param>
/// <param name="Commit">The commit of the sources that were run, and whether they had changes beyond it.</param>
/// <param name="Seed">The seed of the runs against faults and mutants.</param>
/// <param name="Seeds">How many seeds each variation got: 1, 2 and so on up to this one.</param>
public sealed record MeasurementHeader(int Format, DateOnly MeasuredOn, string Commit, int Seed, int Seeds);
