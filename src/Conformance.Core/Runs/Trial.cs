namespace Conformance.Core.Runs;

/// <summary>What a panel was made to do otherwise, and what the suites found.</summary>
/// <param name="Kind">Whether it was made wrong, and how, or only different.</param>
/// <param name="Id">The fault, mutant or variation.</param>
/// <param name="Dialect">The dialect in which it was tried.</param>
/// <param name="Found">
/// For a fault or a mutant the requirements that failed or deviated, by their ids. For a variation a sentence for each
/// run that did not find it compatible. Empty where nothing was found.
/// </param>
public sealed record Trial(TrialKind Kind, string Id, string Dialect, IReadOnlyList<string> Found);
