namespace Conformance.Core.Tests.Shared;

/// <summary>
/// The published documents that the contract is drawn from. They belong to others, so they are not in the repository:
/// they are in the folder that PANELCONFORMANCE_SHARED names, or in <c>shared</c> beside the folder of the solution.
/// </summary>
internal static class SharedFolder
{
    private const string Variable = "PANELCONFORMANCE_SHARED";

    /// <exception cref="AssertionException">The folder that the variable names has no documents.</exception>
    /// <exception cref="IgnoreException">There are none beside the solution either.</exception>
    public static string FindOrIgnore()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            Assert.That(HasDocuments(named), $"{Variable} is '{named}', where there is no folder 'seeds'.");
            return named;
        }
        var beside = Path.Combine(Repository.Folder, "..", "shared");
        return HasDocuments(beside)
            ? beside
            : throw new IgnoreException(
                "The published documents are absent: there is no folder shared/seeds beside the solution's, "
                    + $"and {Variable} names none."
            );
    }

    private static bool HasDocuments(string folder) => Directory.Exists(Path.Combine(folder, "seeds"));
}
