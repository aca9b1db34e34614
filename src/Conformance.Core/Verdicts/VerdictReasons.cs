using Conformance.Core.Contracts;

namespace Conformance.Core.Verdicts;

/// <summary>Says in sentences what made a verdict.</summary>
public static class VerdictReasons
{
    /// <summary>This many open requirements are named; conformance.json has all.</summary>
    private const int MostOpen = 10;

    /// <summary>
    /// The reasons; empty for a verdict of compatible. What is open is named only where nothing failed.
    /// </summary>
    /// <param name="requirements">The contract's requirements.</param>
    /// <param name="results">One result for each requirement.</param>
    /// <param name="partial">Whether checks were left out.</param>
    /// <param name="ended">Why the run ended early; null where it did not.</param>
    public static List<string> Of(
        RequirementCatalog requirements,
        IReadOnlyList<Result> results,
        bool partial,
        string? ended
    )
    {
        List<string> reasons = ended is null ? [] : [ended];
        var failed = results.Count(result => result.Counts(Outcome.Failed));
        Count(reasons, failed, "requirement failed", "requirements failed");
        var known = results.Count(result => result is { Outcome: Outcome.Failed, Known: not null });
        Count(reasons, known, "known failure", "known failures");
        var deviations = results.Count(result => result.Outcome is Outcome.Deviates);
        Count(reasons, deviations, "recommendation is not followed", "recommendations are not followed");
        if (ended is null && failed == 0)
            reasons.AddRange(Open(requirements, results, partial));
        return reasons;
    }

    private static IEnumerable<string> Open(
        RequirementCatalog requirements,
        IReadOnlyList<Result> results,
        bool partial
    )
    {
        if (partial)
            return ["a test filter left checks out, or the run ended early"];
        if (Coverage.Of(results).Verified == 0)
            return ["nothing was verified"];
        var open = results
            .Where(result => result.Level is Level.MUST && VerdictRule.LeavesOpen(requirements, result))
            .ToList();
        var named = open.Take(MostOpen).Select(result => $"{result.Requirement} is open: {result.Message}");
        if (open.Count <= MostOpen)
            return named;
        return named.Append($"and {open.Count - MostOpen} more requirements are open: see conformance.json");
    }

    private static void Count(List<string> reasons, int number, string one, string many)
    {
        if (number > 0)
            reasons.Add($"{number} {(number == 1 ? one : many)}");
    }
}
