namespace Conformance.Core.Reports;

/// <summary>The summary on the page of a CI job, where there is one.</summary>
public sealed class StepSummary : IReportFormat
{
    /// <inheritdoc/>
    public string Name => "the job's summary";

    /// <inheritdoc/>
    public bool IsPartOfReport => false;

    /// <inheritdoc/>
    public bool IsWanted(ReportContext context) => !string.IsNullOrEmpty(context.StepSummary);

    /// <inheritdoc/>
    public void Write(ReportContext context)
    {
        var file = context.StepSummary!;
        try
        {
            File.AppendAllText(file, Summary.Of(context.Report, context.Requirements));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"GITHUB_STEP_SUMMARY names '{file}', which cannot be written: {e.Message}", e);
        }
    }
}
