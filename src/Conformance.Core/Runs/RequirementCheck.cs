using Conformance.Core.Checks;
using Conformance.Core.Contracts;
using Conformance.Core.Evidence;
using Conformance.Core.Reports;
using Conformance.Core.Schemas;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Runs;

/// <summary>Checks requirements, and makes their results.</summary>
internal sealed class RequirementCheck
{
    private readonly RunEvidence run;
    private readonly SchemaValidation schemas;

    /// <param name="run">What the run knows.</param>
    /// <param name="schemas">The schemas of its dialect.</param>
    public RequirementCheck(RunEvidence run, SchemaSet schemas)
    {
        this.run = run;
        var holding = run.Requirements.All.Where(requirement => requirement.AppliesTo(run.Dialect.Id));
        this.schemas = new SchemaValidation(schemas, holding);
    }

    /// <summary>Checks a requirement that has a check, unless the run cannot verify it at all.</summary>
    public Result Check(Requirement requirement)
    {
        var context = new CheckContext(run, schemas, requirement);
        var found = WithoutLooking(requirement) ?? Run(CheckCatalog.Find(requirement)!, context);
        return ResultOf(requirement, found) with { Exchanges = context.Examined };
    }

    private CheckResult? WithoutLooking(Requirement requirement)
    {
        if (!requirement.AppliesTo(run.Dialect.Id))
            return new CheckResult.NotApplicable(Verdicts.Results.Absent(requirement));
        if (run.Transcript.End?.Unreachable is { } trouble)
            return new CheckResult.Blocked(trouble);
        if (!run.Settings.Selects(requirement.Area))
            return new CheckResult.NotVerified(Verdicts.Results.LeftOut, "Panel.Areas");
        return run.Settings.Missing(requirement.Needs) is { } setting
            ? new CheckResult.NotVerified($"needs {setting}", setting)
            : null;
    }

    private static CheckResult Run(Check check, CheckContext context)
    {
        try
        {
            return check(context);
        }
        catch (EnvironmentException lost)
        {
            return new CheckResult.Blocked(lost.Message);
        }
        catch (Exception e)
        {
            return new CheckResult.Blocked($"the check itself went wrong, please report it: {e}");
        }
    }

    private static Result ResultOf(Requirement requirement, CheckResult found)
    {
        var isWarning = requirement.Level is Level.MUST && requirement.IsNewIn(ProductVersion.Number);
        var outcome = found switch
        {
            CheckResult.Passed => Outcome.Passed,
            CheckResult.Broken when requirement.Level is Level.MUST && !isWarning => Outcome.Failed,
            CheckResult.Broken => Outcome.Deviates,
            CheckResult.NotVerified => Outcome.NotVerified,
            CheckResult.NotApplicable => Outcome.NotApplicable,
            _ => Outcome.Inconclusive,
        };
        var message = ResultText.Message(requirement, found, ProductVersion.Number);
        return Result.Of(requirement, outcome, message) with
        {
            Findings = (found as CheckResult.Broken)?.Findings ?? [],
            Setting = (found as CheckResult.NotVerified)?.Remedy,
            Scenario = (found as CheckResult.NotVerified)?.Scenario,
        };
    }
}
