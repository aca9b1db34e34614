using Conformance.Core.Requirements;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Reporting.Allure;

/// <summary>Says in Allure's words what came of a requirement.</summary>
/// <param name="report">The report that the requirement's result stands in.</param>
/// <param name="strict">Whether deviations fail too.</param>
internal sealed class Translation(ConformanceReport report, bool strict)
{
    public AllureResult Of(Result result, Requirement requirement, IReadOnlyList<AllureStep> steps)
    {
        var identity = StableId.Of(requirement.Id, report.Dialect);
        var began = report.StartedAt.ToUnixTimeMilliseconds();
        return new AllureResult
        {
            Uuid = identity,
            HistoryId = identity.ToString("N"),
            TestCaseId = identity.ToString("N"),
            FullName = $"{report.Dialect}: {requirement.Id}",
            Name = $"{requirement.Id}: {requirement.Statement}",
            Description = $"**{requirement.Level}** {requirement.Statement}\n\nSource: {requirement.Cited()}",
            Status = StatusOf(result.Outcome),
            StatusDetails = result.Message is null ? null : new AllureStatusDetails(result.Message),
            Start = steps.Select(s => s.Start).DefaultIfEmpty(began).Min(),
            Stop = steps.Select(s => s.Stop).DefaultIfEmpty(began).Max(),
            TitlePath = [report.Dialect, requirement.Area],
            Labels = Labels(result, requirement),
            Parameters = [new("dialect", report.Dialect, Excluded: false), new("mode", report.Mode, Excluded: true)],
            Steps = steps,
        };
    }

    private AllureStatus StatusOf(Outcome outcome) => outcome switch
    {
        Outcome.Failed => AllureStatus.Failed,
        Outcome.Deviates => strict ? AllureStatus.Failed : AllureStatus.Passed,
        Outcome.Inconclusive => AllureStatus.Broken,
        Outcome.Passed => AllureStatus.Passed,
        _ => AllureStatus.Skipped,
    };

    private static string Severity(Level level) => level switch
    {
        Level.MUST => "critical",
        Level.SHOULD => "normal",
        _ => "minor",
    };

    private IReadOnlyList<AllureLabel> Labels(Result result, Requirement requirement) =>
    [
        new("epic", "PanelConformance"),
        new("feature", requirement.Area),
        new("story", requirement.Id),
        new("parentSuite", report.Dialect),
        new("suite", requirement.Area),
        new("severity", Severity(requirement.Level)),
        new("tag", requirement.Level.ToString()),
        new("tag", result.Outcome.Word()),
        new("framework", "NUnit"),
        new("language", "C#"),
    ];
}
