using Conformance.Core.Configuration;
using Conformance.Core.Contracts;

namespace Conformance.Core.Verdicts;

/// <summary>Makes one verdict of all results. A run that verified nothing is inconclusive, whatever it lacked.</summary>
public static class VerdictRule
{
    /// <param name="requirements">The law book, which tells what has no check at all.</param>
    /// <param name="results">One result for each requirement.</param>
    /// <param name="partial">Whether a test filter narrowed the run.</param>
    /// <param name="unfinished">Whether the run had not ended, or was interrupted.</param>
    public static Verdict Decide(
        RequirementCatalog requirements,
        IReadOnlyList<Result> results,
        bool partial,
        bool unfinished = false
    )
    {
        if (unfinished)
            return Verdict.Inconclusive;
        if (results.Any(r => r.Counts(Outcome.Failed)))
            return Verdict.NotCompatible;
        if (
            partial
            || Coverage.Of(results).Verified == 0
            || results.Any(r => r.Level is Level.MUST && LeavesOpen(requirements, r))
        )
        {
            return Verdict.Inconclusive;
        }

        return results.Any(r => r.Outcome is Outcome.Failed) ? Verdict.CompatibleButForKnownFailures
            : results.Any(r => r.Outcome is Outcome.Deviates) ? Verdict.CompatibleWithDeviations
            : Verdict.Compatible;
    }

    /// <summary>Whether a result leaves open what the run was allowed and able to verify.</summary>
    public static bool LeavesOpen(RequirementCatalog requirements, Result result) =>
        result.Outcome switch
        {
            Outcome.Inconclusive => true,
            Outcome.NotVerified => result.Setting is null && requirements[result.Requirement].Unchecked is null,
            _ => false,
        };
}
