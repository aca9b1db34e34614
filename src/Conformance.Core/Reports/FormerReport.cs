using Conformance.Core.Configuration;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Reports;

/// <summary>
/// The report that an earlier run left in a folder. It would pass for the next run's, and is kept beside it.
/// </summary>
internal static class FormerReport
{
    /// <summary>The folder in the report's folder that it is moved to.</summary>
    private const string FolderName = ReplaySettings.FormerReportFolder;

    /// <summary>Whether a run left more in a folder than that it could not start.</summary>
    public static bool IsIn(string folder)
    {
        var transcript = new FileInfo(Path.Combine(folder, TranscriptFile.Name));
        return File.Exists(Path.Combine(folder, ReportFile.Name)) || transcript is { Exists: true, Length: > 0 };
    }

    /// <summary>
    /// Moves it to <see cref="FolderName"/>, in the place of the one before it. What is no run's stays where it is.
    /// </summary>
    /// <exception cref="IOException">A file cannot be moved.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public static void Keep(string folder)
    {
        var previous = Path.Combine(folder, FolderName);
        if (IsIn(folder))
        {
            Remove(previous, [.. FilesIn(previous)]);
            Move([.. FilesIn(folder)], folder, previous);
        }

        Remove(folder, [.. FilesIn(folder)]);
    }

    /// <summary>Removes what there is of one format.</summary>
    public static void Remove(string folder, IReportFormat format) => Remove(folder, [.. format.FilesIn(folder)]);

    private static void Remove(string folder, IReadOnlyCollection<string> files)
    {
        foreach (var file in files)
            File.Delete(Path.Combine(folder, file));
        RemoveEmpty(folder, files);
    }

    private static void Move(IReadOnlyCollection<string> files, string from, string to)
    {
        foreach (var file in files)
        {
            var target = Path.Combine(to, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(Path.Combine(from, file), target, overwrite: true);
        }

        RemoveEmpty(from, files);
    }

    private static void RemoveEmpty(string folder, IEnumerable<string> files)
    {
        foreach (var inner in files.Select(Path.GetDirectoryName).Distinct().Where(inner => inner is { Length: > 0 }))
        {
            var path = Path.Combine(folder, inner!);
            if (!Directory.EnumerateFileSystemEntries(path).Any())
                Directory.Delete(path);
        }
    }

    /// <summary>No run makes a link, so a link is the user's.</summary>
    private static IEnumerable<string> FilesIn(string folder)
    {
        string[] always = [ReportFile.Name, TranscriptFile.Name];
        return always
            .Where(file => File.Exists(Path.Combine(folder, file)))
            .Concat(ReportFormats.All.SelectMany(format => format.FilesIn(folder)))
            .Concat(BodyFile.FilesIn(folder))
            .Where(file => new FileInfo(Path.Combine(folder, file)).LinkTarget is null);
    }
}
