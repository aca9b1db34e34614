namespace Conformance.MutationTests.Mutations;

/// <summary>survivors.txt: the mutants that no requirement tells, each with whom it cannot hurt, and why.</summary>
internal static class Survivors
{
    public const string File = "tests/Conformance.MutationTests/Mutations/survivors.txt";

    /// <summary>Each line is a mutant's id, the dialects, and the reason.</summary>
    private static readonly HashSet<(string Id, string Dialect)> Listed =
    [
        .. from line in System.IO.File.ReadLines(Repository.Resolve(File))
        where line.Length > 0 && !line.StartsWith('#')
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        from dialect in cells[1].Split(' ')
        select (cells[0], dialect),
    ];

    public static IEnumerable<string> All => Listed.Select(listed => $"{listed.Id} in {listed.Dialect}");

    public static bool Has(Mutant mutant) => Listed.Contains((mutant.Id, mutant.Dialect));
}
