namespace Conformance.Core.Tests.Shared;

/// <summary>
/// The published documents that the contract is drawn from, in the folder of shared data: the one that
/// PANELCONFORMANCE_SHARED names, or <c>shared</c> beside the folder of the solution.
/// </summary>
internal static class SharedFolder
{
    /// <exception cref="IgnoreException">The folder is absent, and this is no CI run.</exception>
    public static string FindOrIgnore()
    {
        const string absent =
            "The published documents are absent: no folder shared/seeds beside the solution's, nor where PANELCONFORMANCE_SHARED points.";
        if (Find() is { } folder)
            return folder;
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(absent);
        throw new IgnoreException(absent);
    }

    private static string? Find()
    {
        var folder = Environment.GetEnvironmentVariable("PANELCONFORMANCE_SHARED") is { Length: > 0 } named
            ? named
            : Path.Combine(Repository.Folder, "..", "shared");
        return Directory.Exists(Path.Combine(folder, "seeds")) ? folder : null;
    }
}
