namespace Conformance.MutationTests;

/// <summary>Files of the repository that are made from what the tests measured.</summary>
internal static class GeneratedFile
{
    /// <summary>Fails unless the file holds just that; with UPDATE_DOCS=1 it writes the file.</summary>
    public static void Demand(string file, string measured)
    {
        var path = Repository.Resolve(file);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(path, measured);
        var committed = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (committed != measured)
        {
            Assert.Fail(
                $"{file} is not what was measured. Write it anew with "
                    + "'UPDATE_DOCS=1 dotnet test tests/Conformance.MutationTests', look at what changed, and commit it. "
                    + $"Line {FirstDifference(committed, measured)} is the first that differs."
            );
        }
    }

    private static int FirstDifference(string committed, string measured) =>
        1 + committed.Split('\n').Zip(measured.Split('\n')).TakeWhile(lines => lines.First == lines.Second).Count();
}
