namespace Conformance.Core.Reports;

/// <summary>The folder for the report cannot be used; the message says why and what to do.</summary>
public sealed class ReportFolderException : Exception
{
    private ReportFolderException(string message, Exception? cause = null)
        : base(message, cause) { }

    internal static ReportFolderException InUse(string folder) =>
        new(
            $"Another run is writing its report to '{folder}'. "
                + "Wait for it to end, or set Panel.Reports to another folder."
        );

    internal static ReportFolderException NotWritable(string folder, Exception cause) =>
        new(
            $"The report cannot be written to '{folder}': {cause.Message} "
                + "Set Panel.Reports to a folder that can be created and written.",
            cause
        );
}
