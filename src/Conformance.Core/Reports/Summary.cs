using System.Globalization;
using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Reports;

/// <summary>summary.md: the verdict and what broke it, for the page of a CI job.</summary>
public sealed class Summary : IReportFormat
{
    /// <summary>The file's name.</summary>
    public const string FileName = "summary.md";

    /// <summary>The most broken requirements of a kind that are shown in full; conformance.json has all.</summary>
    private const int MostShown = 20;

    private const int LongestLine = 200;

    /// <summary>The characters that mean something in Markdown.</summary>
    private const string Markup = "\\`*_[]<>#|!&";

    /// <inheritdoc/>
    public string Name => "the summary";

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => [FileName];

    /// <inheritdoc/>
    public void Write(ReportContext context) =>
        WholeFile.Write(context.PathOf(FileName), Of(context.Report, context.Requirements));

    /// <summary>The summary as Markdown.</summary>
    /// <param name="report">The report.</param>
    /// <param name="requirements">The requirements' statements and sources.</param>
    public static string Of(ConformanceReport report, RequirementCatalog requirements) =>
        string.Concat(Lines(report, requirements).Select(line => line + "\n"));

    private static IEnumerable<string> Lines(ConformanceReport report, RequirementCatalog requirements) =>
        [
            $"## {ReportFormatting.Capital(report.VerdictInWords())}",
            "",
            $"{Conditions(report)}: **{report.Verified} of {report.Applicable} requirements verified**, "
                + $"{ReportFormatting.Requests(report)}, {ReportFormatting.Spent(report)}.",
            "",
            .. report
                .OutdatedBaseline.Concat(report.Reasons)
                .Concat(report.Notes.Select(note => $"Note: {note}"))
                .Select(sentence => $"- {Plain(sentence)}"),
            .. report.Partial
                ? ["- Narrowed by Panel.Areas or a test filter: what was left out is not certified."]
                : (string[])[],
            "",
            .. Table(report),
            .. Broken("Failed", [.. report.Results.Where(result => result.Counts(Outcome.Failed))], requirements),
            .. Broken("Deviations", [.. report.Results.Where(result => result.Counts(Outcome.Deviates))], requirements),
            .. Broken("Known", [.. report.Results.Where(result => result.Known is not null)], requirements),
        ];

    /// <summary>Which panel was held to what, how, and when.</summary>
    private static string Conditions(ConformanceReport report)
    {
        var day = report.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return $"`{Code(report.Target)}` as {report.Dialect}, {report.Mode} mode, {day} UTC";
    }

    private static IEnumerable<string> Table(ConformanceReport report) =>
        [
            "| area | verified | applicable | failed | deviates |",
            "|---|--:|--:|--:|--:|",
            .. report
                .Coverage.Where(area => area.Value.Applicable > 0)
                .Select(area => Row(report, area.Key, area.Value)),
        ];

    private static string Row(ConformanceReport report, string area, Coverage coverage)
    {
        var failed = Count(report, area, Outcome.Failed);
        var deviates = Count(report, area, Outcome.Deviates);
        return $"| {area} | {coverage.Verified} | {coverage.Applicable} | {failed} | {deviates} |";
    }

    private static string Count(ConformanceReport report, string area, Outcome outcome) =>
        report.Results.Count(result => result.Area == area && result.Outcome == outcome) is var count and > 0
            ? count.ToString(CultureInfo.InvariantCulture)
            : "";

    private static IEnumerable<string> Broken(
        string heading,
        IReadOnlyList<Result> broken,
        RequirementCatalog requirements
    )
    {
        if (broken.Count == 0)
            return [];
        return
        [
            "",
            $"### {heading}",
            .. broken.Take(MostShown).SelectMany(result => Section(result, requirements[result.Requirement])),
            .. broken.Count > MostShown
                ? ["", $"and {broken.Count - MostShown} more: see {ReportFile.Name}"]
                : (string[])[],
        ];
    }

    /// <summary>
    /// A panel's text stands in a block of code, indented, so that no text of its own can end the block.
    /// </summary>
    private static IEnumerable<string> Section(Result result, Requirement requirement) =>
        [
            "",
            $"**{result.Requirement}**: {requirement.Statement}{Known(result)}",
            "",
            .. ResultText.Lines(requirement, result).Select(line => "    " + Shortened(line)),
        ];

    private static string Known(Result result) => result.Known is { } known ? $" Known: {Plain(known.ToString())}" : "";

    private static string Shortened(string line) =>
        ControlCharacters.Truncate(ControlCharacters.Escape(line), LongestLine);

    private static string Code(string text) => ControlCharacters.Escape(text).Replace('`', '\'');

    /// <summary>A sentence in which nothing is markup.</summary>
    private static string Plain(string sentence) =>
        string.Concat(
            ControlCharacters.Escape(sentence).Select(one => Markup.Contains(one) ? $"\\{one}" : one.ToString())
        );
}
