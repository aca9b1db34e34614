namespace Conformance.Core.Reports;

/// <summary>The plain text that a person reads on the console at the end of a run.</summary>
public sealed class ClosingTable : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "the closing table";

    /// <inheritdoc/>
    public bool IsPartOfReport => false;

    /// <inheritdoc/>
    public void Write(ReportContext context)
    {
        using var page = new StringWriter();
        new ClosingTablePrinter(page, context.Report, context.Requirements).Print(context.Folder);
        foreach (var line in page.ToString().TrimEnd().Split('\n'))
            context.Console.WriteLine(line.TrimEnd());
    }
}
