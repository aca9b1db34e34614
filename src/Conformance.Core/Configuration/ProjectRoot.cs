namespace Conformance.Core.Configuration;

/// <summary>The folder of PanelConformance.sln, against which relative paths in settings resolve.</summary>
public static class ProjectRoot
{
    /// <summary>The folder, absolute.</summary>
    /// <exception cref="TypeInitializationException">The process does not run from a clone of the project.</exception>
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The absolute form of a path that is relative to the folder.</summary>
    public static string Resolve(string path) => Path.GetFullPath(path, Folder);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PanelConformance.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException(
            $"No folder above {start} holds PanelConformance.sln. Run the suites from a clone of the project."
        );
    }
}
