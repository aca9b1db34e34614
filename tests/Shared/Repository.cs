namespace Conformance.Tests;

/// <summary>The folder of PanelConformance.sln, for tests that read or write files of the repository.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The full path of a file or folder by its path in the repository.</summary>
    public static string Resolve(string path) => Path.GetFullPath(path, Folder);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PanelConformance.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {start} holds PanelConformance.sln.");
    }
}
