using System.Globalization;
using System.Text.RegularExpressions;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Reports;

/// <summary>
/// The folders of runs side by side, each named by its start, and the link <c>latest</c> to the newest of them.
/// </summary>
/// <param name="link">The path of the link.</param>
internal sealed partial class RunFolders(string link)
{
    /// <summary>How many runs are kept. A run that could not start leaves nothing to keep.</summary>
    private const int Kept = 20;

    private readonly string parent = Path.GetDirectoryName(link)!;

    /// <summary>Makes the folder of a run that starts, leads the link there, and removes the oldest ones.</summary>
    /// <param name="startedAt">When the run starts.</param>
    /// <returns>
    /// The folder. Where no links can be made it is the link's own path, with the sentence that says so.
    /// </returns>
    /// <exception cref="ReportFolderException">There is a folder in the link's place, which another run has.</exception>
    /// <exception cref="IOException">The folder or the link cannot be made.</exception>
    public (string Folder, string? Note) Add(DateTimeOffset startedAt)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, NameOf(startedAt, Environment.ProcessId)));
        var unfinished = folder.FullName + WholeFile.Unfinished;
        try
        {
            Directory.CreateSymbolicLink(unfinished, folder.Name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            folder.Delete();
            return (link, $"no link can be made ({e.Message}), so the report replaces the one in '{link}'");
        }

        ClearLink();
        Directory.Move(unfinished, link);
        RemoveOldest(folder.Name);
        return (folder.FullName, null);
    }

    private static string NameOf(DateTimeOffset time, int suffix) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.UtcDateTime:yyyy-MM-ddTHH-mm-ss.fff}Z-{suffix}");

    /// <summary>A folder in the link's place is that of an earlier run, and becomes one of the others.</summary>
    private void ClearLink()
    {
        var present = new DirectoryInfo(link);
        if (present.LinkTarget is not null)
        {
            RemoveLink();
        }
        else if (present.Exists)
        {
            RequireFree(link);
            Directory.Move(link, Path.Combine(parent, NameOf(new DateTimeOffset(present.LastWriteTimeUtc), 0)));
        }
    }

    private void RemoveLink()
    {
        if (OperatingSystem.IsWindows())
            Directory.Delete(link);
        else
            File.Delete(link);
    }

    private static void RequireFree(string folder)
    {
        using var held = RunLock.Take(folder);
        if (held is null)
            throw ReportFolderException.InUse(folder);
    }

    private void RemoveOldest(string newest)
    {
        var before = Directory
            .EnumerateDirectories(parent)
            .Where(folder => Names().IsMatch(Path.GetFileName(folder)))
            .Where(folder => string.CompareOrdinal(Path.GetFileName(folder), newest) < 0)
            .OrderDescending(StringComparer.Ordinal)
            .ToList();
        foreach (var folder in before.Except(before.Where(FormerReport.IsIn).Take(Kept - 1)))
            Remove(folder);
    }

    /// <summary>What cannot be removed now, the next run tries again.</summary>
    private static void Remove(string folder)
    {
        try
        {
            RequireFree(folder);
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ReportFolderException)
        {
            // Another run has it, or a person looks at it.
        }
    }

    [GeneratedRegex(@"\A\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}\.\d{3}Z-\d+\z")]
    private static partial Regex Names();
}
