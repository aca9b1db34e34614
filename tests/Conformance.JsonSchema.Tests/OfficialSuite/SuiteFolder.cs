namespace Conformance.JsonSchema.Tests.OfficialSuite;

/// <summary>
/// The official JSON Schema Test Suite, in the folder of shared data: the one that PANELCONFORMANCE_SHARED names, or
/// <c>shared</c> beside the folder of the solution.
/// </summary>
internal static class SuiteFolder
{
    public static DirectoryInfo? Find()
    {
        var shared = Environment.GetEnvironmentVariable("PANELCONFORMANCE_SHARED") is { Length: > 0 } named
            ? named
            : BesideSolution();
        var folder = shared is null ? null : new DirectoryInfo(Path.Combine(shared, "json-schema-test-suite"));
        return folder is { Exists: true } ? folder : null;
    }

    public static DirectoryInfo FindOrIgnore()
    {
        const string absent =
            "The official JSON Schema Test Suite is absent: no folder shared/json-schema-test-suite "
            + "beside the solution's, nor where PANELCONFORMANCE_SHARED points.";
        if (Find() is { } folder)
            return folder;
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(absent);
        throw new IgnoreException(absent);
    }

    private static string? BesideSolution() =>
        SolutionFolder.Find()?.Parent is { } parent ? Path.Combine(parent.FullName, "shared") : null;
}
