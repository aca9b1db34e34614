namespace Conformance.Core.Verdicts;

/// <summary>What a check found out. A check returns one of these; it throws for none of them.</summary>
public abstract record CheckResult
{
    private CheckResult() { }

    /// <summary>The requirement holds in every exchange that speaks of it.</summary>
    public sealed record Passed : CheckResult;

    /// <summary>The requirement is broken.</summary>
    /// <param name="Findings">Where; at least one, the most telling first.</param>
    public sealed record Broken(IReadOnlyList<Finding> Findings) : CheckResult;

    /// <summary>The run lacked something.</summary>
    /// <param name="Reason">What was missing.</param>
    /// <param name="Remedy">
    /// The setting that would have verified it; null when none would, which makes a MUST's run inconclusive.
    /// </param>
    /// <param name="Scenario">The scenario that would have shown it; null where none is known.</param>
    public sealed record NotVerified(string Reason, string? Remedy = null, string? Scenario = null) : CheckResult;

    /// <summary>The dialect or the target does not have what the requirement speaks of.</summary>
    /// <param name="Reason">Which of them, and what.</param>
    public sealed record NotApplicable(string Reason) : CheckResult;

    /// <summary>The network, a gateway or another user of the account stood in the way.</summary>
    /// <param name="Evidence">What stood in the way, in words.</param>
    public sealed record Blocked(string Evidence) : CheckResult;
}
