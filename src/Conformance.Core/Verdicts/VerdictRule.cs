using Conformance.Core.Contracts;

namespace Conformance.Core.Verdicts;

/// <summary>
/// Makes one verdict of all results. A MUST that is broken outweighs what is open, and what is open outweighs
/// deviations. A run that verified nothing is inconclusive, whatever it lacked, and so is one that was to order and placed
/// no order.
/// </summary>
public static class VerdictRule
{
    /// <summary>The verdict.</summary>
    /// <param name="requirements">The catalog, which shows what has no check at all.</param>
    /// <param name="results">One result for each requirement.</param>
    /// <param name="partial">Whether a test filter narrowed the run.</param>
    /// <param name="unfinished">Whether the run had not ended, or was interrupted.</param>
    /// <param name="nothingOrdered">Whether a run that was to order has no accepted order.</param>
    public static Verdict Decide(
        RequirementCatalog requirements,
        IReadOnlyList<Result> results,
        bool partial,
        bool unfinished = false,
        bool nothingOrdered = false
    )
    {
        if (unfinished)
            return Verdict.Inconclusive;
        if (results.Any(r => r.Counts(Outcome.Failed)))
            return Verdict.NotCompatible;
        var isOpen = results.Any(r => r.Level is Level.MUST && LeavesOpen(requirements, r));
        if (partial || nothingOrdered || isOpen || Coverage.Of(results).Verified == 0)
            return Verdict.Inconclusive;

        if (results.Any(r => r.Outcome is Outcome.Failed))
            return Verdict.CompatibleButForKnownFailures;
        return results.Any(r => r.Outcome is Outcome.Deviates) ? Verdict.CompatibleWithDeviations : Verdict.Compatible;
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
