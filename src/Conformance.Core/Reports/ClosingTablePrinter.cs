using System.Globalization;
using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;
using Conformance.Core.Verdicts;
using Spectre.Console;

namespace Conformance.Core.Reports;

/// <summary>Prints the closing table.</summary>
internal sealed class ClosingTablePrinter
{
    /// <summary>What a terminal shows without breaking lines itself.</summary>
    private const int Width = 79;

    /// <summary>So much of an answer is shown, over two lines.</summary>
    private const int LongestLine = 100;

    private static readonly Outcome[] Columns =
    [
        Outcome.Passed,
        Outcome.Failed,
        Outcome.Deviates,
        Outcome.Inconclusive,
        Outcome.NotVerified,
        Outcome.NotApplicable,
    ];

    private readonly IAnsiConsole console;
    private readonly ConformanceReport report;
    private readonly RequirementCatalog requirements;

    /// <param name="page">Receives the text.</param>
    /// <param name="report">The report.</param>
    /// <param name="requirements">The requirements' statements.</param>
    public ClosingTablePrinter(TextWriter page, ConformanceReport report, RequirementCatalog requirements)
    {
        console = Plain(page);
        this.report = report;
        this.requirements = requirements;
    }

    /// <param name="folder">Where the report was written.</param>
    public void Print(string folder)
    {
        PrintAreas();
        PrintBroken("Failed", result => result.Counts(Outcome.Failed));
        PrintBroken("Deviations", result => result.Counts(Outcome.Deviates));
        PrintBroken("Known", result => result.Known is not null);
        PrintVerdict();
        PrintRun(folder);
    }

    private static IAnsiConsole Plain(TextWriter to)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
                Out = new AnsiConsoleOutput(to),
            }
        );
        console.Profile.Width = Width;
        return console;
    }

    private void PrintAreas()
    {
        var applicable = report
            .Results.Where(r => r.Outcome is not Outcome.NotApplicable)
            .Select(r => r.Area)
            .ToHashSet();
        if (applicable.Count == 0)
            return;
        var shown = report.Results.Where(r => applicable.Contains(r.Area)).ToList();
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("area").Footer("all").NoWrap());
        foreach (var outcome in Columns)
            table.AddColumn(Heading(outcome, Count(shown, outcome)));
        foreach (var area in RequirementCatalog.Areas.Where(applicable.Contains))
        {
            table.AddRow([
                new Text(area),
                .. Columns.Select(outcome => Count(shown.Where(r => r.Area == area), outcome)),
            ]);
        }

        console.Write(table);
    }

    private static TableColumn Heading(Outcome outcome, Text footer)
    {
        var heading = outcome is Outcome.NotApplicable ? "n/a" : ReportFormatting.Spaced(outcome);
        return new TableColumn(heading).Footer(footer).RightAligned().NoWrap().Padding(1, 0, 0, 0);
    }

    private static Text Count(IEnumerable<Result> results, Outcome outcome) =>
        new(
            results.Count(r => r.Outcome == outcome) is var count and > 0
                ? count.ToString(CultureInfo.InvariantCulture)
                : ""
        );

    private void PrintBroken(string heading, Func<Result, bool> which)
    {
        var broken = report.Results.Where(which).ToList();
        if (broken.Count == 0)
            return;
        Line($"{heading}:");
        foreach (var result in broken)
        {
            Indented(2, $"{result.Requirement}   {requirements[result.Requirement].Statement}");
            if (result.Known is { } known)
                Indented(6, ControlCharacters.Escape($"known     {known}"));
            foreach (var line in Lines(result))
                Indented(6, ControlCharacters.Truncate(ControlCharacters.Escape(line), LongestLine));
        }

        Line("");
    }

    /// <summary>What was sent, expected and found, and where.</summary>
    private static IReadOnlyList<string> Lines(Result result)
    {
        if (result.Findings is [var first, ..])
            return ResultText.Lines(first);
        return result.Message is { } message ? [message] : [];
    }

    private void PrintVerdict()
    {
        var verified = $"{report.Verified} of {report.Applicable} requirements verified";
        var insecure = report.Insecure ? ", certificate not checked" : "";
        Line($"Verdict: {report.VerdictInWords()}   ({report.Dialect}, {report.Mode} mode, {verified}{insecure})");
        foreach (var reason in report.OutdatedBaseline.Concat(report.Reasons))
            Indented(2, "- " + ControlCharacters.Escape(reason));
        if (report.Partial)
            Indented(2, "- narrowed by Panel.Areas or a test filter: what was left out is not certified");
        foreach (var note in report.Notes)
            Indented(2, "note: " + ControlCharacters.Escape(note));
    }

    private void PrintRun(string folder)
    {
        var requests = ReportFormatting.Requests(report);
        var spent = ReportFormatting.Spent(report);
        Line(ControlCharacters.Escape($"Target:  {report.Target}"));
        Line(Invariant($"Run:     {requests}, {spent}, {report.DurationSeconds:0.0} s, seed {report.Seed}"));
        Line(ControlCharacters.Escape($"Report:  {folder}"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Line(string text) => console.Profile.Out.Writer.WriteLine(text);

    private void Indented(int left, string text) => console.Write(new Padder(new Text(text)).Padding(left, 0, 0, 0));
}
