using Conformance.Core.Configuration;
using Conformance.Core.Reports;
using Conformance.Core.Schemas;

namespace Conformance.Core.Runs;

/// <summary>Says in words what kept a run from starting, or from going on.</summary>
public static class StartError
{
    /// <summary>
    /// Explains an exception that a certification threw. The report of an earlier run is kept, in a place where it does
    /// not pass for this one's.
    /// </summary>
    public static string Explain(Exception thrown)
    {
        try
        {
            if (thrown is SettingsException { Settings: { } settings })
                ReportFolder.Open(settings, TimeProvider.System).Dispose();
            return TextOf(thrown);
        }
        catch (ReportFolderException alsoWrong)
        {
            return $"{thrown.Message}{Environment.NewLine}{alsoWrong.Message}";
        }
    }

    private static string TextOf(Exception thrown) =>
        thrown switch
        {
            SettingsException or ReportFolderException or InvalidDataException or SchemaException => thrown.Message,
            IOException or UnauthorizedAccessException =>
                $"The run could not go on, because a file cannot be read or written: {thrown.Message}",
            _ => $"The run could not start, please report it: {thrown}",
        };
}
