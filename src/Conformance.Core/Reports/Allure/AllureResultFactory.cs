using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Reports.Allure;

/// <summary>Makes Allure's result of a requirement's.</summary>
/// <param name="report">The report that the requirement's result stands in.</param>
/// <param name="pages">Where the documents are that requirements cite.</param>
/// <param name="strict">Whether deviations fail too.</param>
internal sealed class AllureResultFactory(ConformanceReport report, DocumentPages pages, bool strict)
{
    public AllureResult Of(Result result, Requirement requirement, IReadOnlyList<AllureStep> steps)
    {
        var identity = StableId.Of(requirement.Id, report.Dialect);
        var began = report.StartedAt.ToUnixTimeMilliseconds();
        return new AllureResult
        {
            Uuid = StableId.OfRun(report, requirement.Id),
            HistoryId = identity.ToString("N"),
            TestCaseId = identity.ToString("N"),
            FullName = $"{report.Dialect}: {requirement.Id}",
            Name = $"{requirement.Id}: {requirement.Statement}",
            Description =
                $"**{requirement.Level}** {requirement.Statement}\n\nSource: {requirement.Citation()}"
                + $"{Deviation(requirement, result)}{Omission(steps)}",
            Status = result.Known is null ? StatusOf(result.Outcome) : AllureStatus.Skipped,
            StatusDetails = Details(result),
            Start = steps.Select(s => s.Start).DefaultIfEmpty(began).Min(),
            Stop = steps.Select(s => s.Stop).DefaultIfEmpty(began).Max(),
            TitlePath = [report.Dialect, requirement.Area],
            Labels = Labels(result, requirement),
            Links = [.. requirement.Source.SelectMany(Links)],
            Parameters = [new("dialect", report.Dialect, Excluded: false), new("mode", report.Mode, Excluded: true)],
            Steps = steps,
        };
    }

    private AllureStatus StatusOf(Outcome outcome) =>
        outcome switch
        {
            Outcome.Failed => AllureStatus.Failed,
            Outcome.Deviates => strict ? AllureStatus.Failed : AllureStatus.Passed,
            Outcome.Inconclusive => AllureStatus.Broken,
            Outcome.Passed => AllureStatus.Passed,
            _ => AllureStatus.Skipped,
        };

    /// <summary>
    /// The message begins with the outcome where the status does not show it; categories.json finds it by this.
    /// </summary>
    private static AllureStatusDetails? Details(Result result) =>
        result switch
        {
            { Message: null } => null,
            { Known: { } known } => new($"known: {known}\n{result.Message}"),
            { Outcome: Outcome.Passed or Outcome.Failed } => new(result.Message),
            _ => new($"{result.Outcome.ToKebabCase()}: {result.Message}"),
        };

    /// <summary>How it deviates, as preformatted text: Allure 3 shows the message only of what did not pass.</summary>
    private static string Deviation(Requirement requirement, Result result)
    {
        if (result.Outcome is not Outcome.Deviates)
            return "";
        var lines = ResultText.Lines(requirement, result).Select(line => $"    {line}");
        return $"\n\nIt deviates:\n\n{string.Join('\n', lines)}";
    }

    private static string Omission(IReadOnlyList<AllureStep> steps)
    {
        var attached = steps.Count(s => s.Attachments.Count > 0);
        if (attached == steps.Count)
            return "";
        return $"\n\nThe first {attached} of {steps.Count} exchanges are attached. "
            + $"{TranscriptFile.Name} has all of them.";
    }

    private static string Severity(Level level) =>
        level switch
        {
            Level.MUST => "critical",
            Level.SHOULD => "normal",
            _ => "minor",
        };

    private IEnumerable<AllureLink> Links(KeyValuePair<string, string> source) =>
        pages.Find(source.Key) is { } page ? [new($"{source.Key}, {source.Value}", page, "link")] : [];

    private IReadOnlyList<AllureLabel> Labels(Result result, Requirement requirement) =>
        [
            new("epic", "PanelConformance"),
            new("feature", requirement.Area),
            new("story", requirement.Id),
            new("package", requirement.Area),
            new("parentSuite", report.Dialect),
            new("suite", requirement.Area),
            new("severity", Severity(requirement.Level)),
            new("tag", requirement.Level.ToString()),
            new("tag", result.Outcome.ToKebabCase()),
            new("framework", "NUnit"),
            new("language", "C#"),
        ];
}
