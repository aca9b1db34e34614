using System.Globalization;
using Conformance.Core.Configuration;
using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Reports;

/// <summary>summary.md: the verdict and what broke it, for the page of a CI job.</summary>
public static class Summary
{
    public const string Name = "summary.md";

    /// <summary>So many broken requirements are told of in full; conformance.json has all.</summary>
    private const int MostTold = 20;

    private const int LongestLine = 200;

    public static string Of(ConformanceReport report, RequirementCatalog requirements) =>
        string.Concat(Lines(report, requirements).Select(line => line + "\n"));

    private static IEnumerable<string> Lines(ConformanceReport report, RequirementCatalog requirements) =>
        [
            $"## {ReportFormatting.Capital(report.VerdictInWords())}",
            "",
            string.Create(
                CultureInfo.InvariantCulture,
                $"`{Code(report.Target)}` as {report.Dialect}, {report.Mode} mode, {report.StartedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC: **{report.Verified} of {report.Applicable} requirements verified**, {ReportFormatting.Requests(report)}, {(report.Spent is { } spent ? $"{ReportFormatting.Money(spent)} spent" : "spend unknown")}."
            ),
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

    private static IEnumerable<string> Table(ConformanceReport report) =>
        [
            "| area | verified | applicable | failed | deviates |",
            "|---|--:|--:|--:|--:|",
            .. report
                .Coverage.Where(area => area.Value.Applicable > 0)
                .Select(area =>
                    $"| {area.Key} | {area.Value.Verified} | {area.Value.Applicable} | {Count(report, area.Key, Outcome.Failed)} | {Count(report, area.Key, Outcome.Deviates)} |"
                ),
        ];

    private static string Count(ConformanceReport report, string area, Outcome outcome) =>
        report.Results.Count(result => result.Area == area && result.Outcome == outcome) is var count and > 0
            ? count.ToString(CultureInfo.InvariantCulture)
            : "";

    private static IEnumerable<string> Broken(
        string heading,
        IReadOnlyList<Result> broken,
        RequirementCatalog requirements
    ) =>
        broken.Count == 0
            ? []
            :
            [
                "",
                $"### {heading}",
                .. broken.Take(MostTold).SelectMany(result => Told(result, requirements[result.Requirement])),
                .. broken.Count > MostTold
                    ? ["", $"and {broken.Count - MostTold} more: see {ReportFile.Name}"]
                    : (string[])[],
            ];

    /// <summary>What the panel said stands in a block of code, indented, so that no text of its own can end the block.</summary>
    private static IEnumerable<string> Told(Result result, Requirement requirement) =>
        [
            "",
            $"**{result.Requirement}**: {requirement.Statement}{(result.Known is { } known ? $" Known: {Plain(known.ToString())}" : "")}",
            "",
            .. (result.Message ?? "")
                .Split('\n')
                .Where(line => !string.IsNullOrWhiteSpace(line))
                .Select(line => "    " + ControlCharacters.Cut(ControlCharacters.Of(line.TrimEnd('\r')), LongestLine)),
        ];

    private static string Code(string text) => ControlCharacters.Of(text).Replace('`', '\'');

    /// <summary>A sentence in which nothing is markup.</summary>
    private static string Plain(string sentence) =>
        string.Concat(
            ControlCharacters
                .Of(sentence)
                .Select(one => "\\`*_[]<>#|!&".Contains(one, StringComparison.Ordinal) ? $"\\{one}" : one.ToString())
        );
}
