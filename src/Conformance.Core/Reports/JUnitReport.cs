using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Conformance.Core.Contracts;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Reports;

/// <summary>
/// junit.xml: the outcome of every requirement in the format that CI systems read. An area is a test suite, and a
/// requirement is a test case.
/// </summary>
public sealed class JUnitReport : IReportFormat
{
    /// <summary>The file's name.</summary>
    public const string FileName = "junit.xml";

    /// <inheritdoc/>
    public string Name => FileName;

    /// <inheritdoc/>
    public IReadOnlyList<string> Files => [FileName];

    /// <inheritdoc/>
    public void Write(ReportContext context)
    {
        using var content = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
        };
        using (var writer = XmlWriter.Create(content, settings))
            Of(context.Report, context.Requirements, context.Settings.Strict).Save(writer);
        WholeFile.Write(context.PathOf(FileName), content.ToArray());
    }

    /// <summary>The whole document.</summary>
    /// <param name="report">The report.</param>
    /// <param name="requirements">The requirements' statements and sources.</param>
    /// <param name="strict">Whether deviations fail too.</param>
    internal static XDocument Of(ConformanceReport report, RequirementCatalog requirements, bool strict)
    {
        var cases = new JUnitCases(report.Dialect, requirements, strict);
        var suites = report
            .Results.GroupBy(result => result.Area)
            .Select(area => Suite(report, area.Key, [.. area.Select(cases.Of)]))
            .ToList();
        var root = new XElement(
            "testsuites",
            new XAttribute("name", "PanelConformance"),
            Counts([.. suites.Elements("testcase")]),
            new XAttribute("time", Seconds(report.DurationSeconds)),
            suites
        );
        return new XDocument(root);
    }

    private static XElement Suite(ConformanceReport report, string area, IReadOnlyList<XElement> cases) =>
        new(
            "testsuite",
            new XAttribute("name", area),
            Counts(cases),
            new XAttribute("timestamp", report.StartedAt.UtcDateTime.ToString("s", CultureInfo.InvariantCulture)),
            new XElement(
                "properties",
                Property("verdict", report.Verdict.ToKebabCase()),
                Property("mode", report.Mode),
                Property("dialect", report.Dialect),
                Property("seed", report.Seed.ToString(CultureInfo.InvariantCulture))
            ),
            cases
        );

    private static IEnumerable<XAttribute> Counts(IReadOnlyList<XElement> cases) =>
        [
            new XAttribute("tests", cases.Count),
            Count(cases, "failures", "failure"),
            Count(cases, "errors", "error"),
            Count(cases, "skipped", "skipped"),
        ];

    private static XAttribute Count(IReadOnlyList<XElement> cases, string attribute, string element) =>
        new(attribute, cases.Count(one => one.Element(element) is not null));

    private static XElement Property(string name, string value) =>
        new("property", new XAttribute("name", name), new XAttribute("value", XmlText.Of(value)));

    private static string Seconds(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);
}
