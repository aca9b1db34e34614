namespace Conformance.MutationTests.Mutations;

/// <summary>
/// survivors.txt: of each mutant that no requirement tells, whom it cannot hurt, and why. Which ones survive is
/// measured.
/// </summary>
internal static class Survivors
{
    public const string File = "tests/Conformance.MutationTests/Mutations/survivors.txt";

    /// <summary>Each line is a mutant's id, the dialects, and the reason.</summary>
    public static IReadOnlyList<(string Id, string Dialect, string Reason)> All { get; } =
    [
        .. from line in System.IO.File.ReadLines(Repository.Resolve(File))
        where line.Length > 0 && !line.StartsWith('#')
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        from dialect in cells[1].Split(' ')
        select (cells[0], dialect, cells[2]),
    ];
}
