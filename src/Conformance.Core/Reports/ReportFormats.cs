using Conformance.Core.Reports.Page;

namespace Conformance.Core.Reports;

/// <summary>
/// The formats that a report is written in, beside conformance.json, which is kept current while the run lasts.
/// </summary>
public static class ReportFormats
{
    /// <summary>
    /// All of them, in the order in which they are written: quick ones first, and the closing table last.
    /// </summary>
    public static IReadOnlyList<IReportFormat> All { get; } =
    [
        new Badge(),
        new Summary(),
        new StepSummary(),
        new JUnitReport(),
        new ReportPage(),
        new AllureResults(),
        new ClosingTable(),
    ];
}
