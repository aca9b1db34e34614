namespace Conformance.Suites.Tests.Runs;

/// <summary>A copy of the repository's sources, as a CI job has them: nothing is built yet.</summary>
internal sealed class SourceCopy : IDisposable
{
    private static readonly string[] Made = [".git", "bin", "obj", "node_modules", "reports", "TestResults"];

    public SourceCopy() => Copy(new DirectoryInfo(Repository.Folder), Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("clone-").FullName;

    public string Resolve(string path) => Path.Combine(Folder, path);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.EnumerateFiles())
            file.CopyTo(Path.Combine(to, file.Name), overwrite: true);
        foreach (var folder in from.EnumerateDirectories().Where(folder => !Made.Contains(folder.Name)))
            Copy(folder, Path.Combine(to, folder.Name));
    }
}
