using Conformance.Core.Contracts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Reports;

/// <summary>
/// The words of a result, made of its values. This is the only place that makes them, and nothing reads them back.
/// </summary>
public static class ResultText
{
    private const string WholeResponse = "the answer as a whole";

    /// <summary>
    /// The text for <see cref="Result.Message"/>: the first finding of a broken requirement, or the reason of any
    /// other outcome.
    /// </summary>
    /// <param name="requirement">The requirement that was checked.</param>
    /// <param name="result">What its check found out.</param>
    /// <param name="suites">
    /// The version of the suites, by which a new MUST is a warning (<see cref="Requirement.IsNewIn"/>).
    /// </param>
    /// <returns>One or more lines without an end of line behind the last; null for what passed.</returns>
    public static string? Message(Requirement requirement, CheckResult result, Version suites) =>
        result switch
        {
            CheckResult.Broken broken => string.Join(
                '\n',
                Lines(requirement, broken.Findings[0], IsWarning(requirement, suites))
            ),
            CheckResult.NotVerified open => Reason(open),
            CheckResult.NotApplicable absent => absent.Reason,
            CheckResult.Blocked blocked => blocked.Evidence,
            _ => null,
        };

    /// <summary>What a result says, line by line; empty for what passed.</summary>
    /// <param name="requirement">The requirement that the result is about.</param>
    /// <param name="result">The result.</param>
    public static IReadOnlyList<string> Lines(Requirement requirement, Result result)
    {
        if (result.Findings.Count > 0)
            return Lines(requirement, result.Findings[0], IsWarning(requirement, result));
        return result.Message is { } message ? [message] : [];
    }

    /// <summary>The lines of a finding that say what was sent and expected, what came instead, and where.</summary>
    /// <param name="finding">The finding.</param>
    public static IReadOnlyList<string> Lines(Finding finding) =>
        [
            $"sent      {finding.Sent} (exchange {finding.Exchange})",
            $"expected  {finding.Expected}",
            $"came      {Actual(finding)}",
            $"where     {(finding.Pointer.Length == 0 ? WholeResponse : finding.Pointer)}",
        ];

    /// <summary>What came instead, with how many more places there are like it.</summary>
    /// <param name="finding">The finding.</param>
    public static string Actual(Finding finding) =>
        finding.Count > 1 ? $"{finding.Actual} (and {finding.Count - 1} more like it)" : finding.Actual;

    private static IReadOnlyList<string> Lines(Requirement requirement, Finding finding, bool isWarning) =>
        [
            $"{requirement.Id} ({requirement.Level}): {requirement.Statement}",
            .. Lines(finding),
            $"answer    {finding.Received}",
            $"source    {requirement.Citation()}",
            .. isWarning ? [Warning(requirement)] : (string[])[],
        ];

    /// <summary>A reason that names the remedy already is enough by itself.</summary>
    private static string Reason(CheckResult.NotVerified open)
    {
        if (open.Remedy is null || open.Reason.Contains(open.Remedy, StringComparison.Ordinal))
            return open.Reason;
        return $"{open.Reason}; needs {open.Remedy}";
    }

    private static bool IsWarning(Requirement requirement, Version suites) =>
        requirement.Level is Level.MUST && requirement.IsNewIn(suites);

    /// <summary>A MUST that is broken fails, unless it is a warning.</summary>
    private static bool IsWarning(Requirement requirement, Result result) =>
        requirement.Level is Level.MUST && result.Outcome is Outcome.Deviates;

    /// <summary>A requirement is new in the minor version that brought it, and in no other.</summary>
    private static string Warning(Requirement requirement) =>
        $"new in {requirement.Since.ToString(2)}, so a warning as yet: it fails from the next minor version on";
}
