namespace Conformance.MutationTests;

/// <summary>Files of the repository that are made from what was measured.</summary>
internal static class GeneratedFile
{
    /// <summary>Whether they are written rather than compared.</summary>
    public static bool IsUpdating { get; } = Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1";

    /// <summary>Fails unless the file holds just that; with UPDATE_DOCS=1 it writes the file.</summary>
    public static void Demand(string file, string made)
    {
        var path = Repository.Resolve(file);
        if (IsUpdating)
            File.WriteAllText(path, made);
        var committed = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (committed != made)
        {
            Assert.Fail(
                $"{file} is not what {Measured.File} makes of it. Write it anew with "
                    + $"'UPDATE_DOCS=1 {Measured.TestCommand}', look at what changed, and commit it. "
                    + $"Line {FirstDifference(committed, made)} is the first that differs."
            );
        }
    }

    private static int FirstDifference(string committed, string made) =>
        1 + committed.Split('\n').Zip(made.Split('\n')).TakeWhile(lines => lines.First == lines.Second).Count();
}
