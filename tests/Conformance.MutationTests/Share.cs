using System.Globalization;

namespace Conformance.MutationTests;

/// <summary>
/// How much of what could be tried is tried: one in 16, or one in so many as the variable SHARE says; SHARE=1 is all.
/// Which ones follows from the offset, which the commit gives, so that every commit tries others; the variable OFFSET
/// gives another.
/// </summary>
internal static class Share
{
    private const int HexDigits = 7;

    private static readonly int OneIn = Variable("SHARE", least: 1) ?? 16;

    private static readonly int? GivenOffset = Variable("OFFSET", least: 0);

    /// <summary>The first digits of the commit's id as a number; 0 where no commit is known.</summary>
    private static readonly int Offset =
        GivenOffset
        ?? (
            Git.Head is { } head
                ? int.Parse(head[..HexDigits], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                : 0
        );

    /// <summary>Whether all is tried.</summary>
    public static bool IsWhole => OneIn == 1;

    /// <summary>What makes another run try the same.</summary>
    public static string Command => $"SHARE={OneIn} OFFSET={Offset} {Measured.TestCommand}";

    /// <summary>What is tried, and why this.</summary>
    public static string Description =>
        IsWhole
            ? "All faults, mutants and variations are tried."
            : $"One in {OneIn} is tried, from an offset {OffsetOrigin}: {Command} tries the same.";

    private static string OffsetOrigin =>
        GivenOffset is not null ? "that OFFSET gives"
        : Git.Head is not null ? "that the commit gives"
        : "of 0, because git knows no commit here";

    /// <param name="all">What could be tried.</param>
    /// <param name="rarer">Of so many that were tried otherwise one is, unless all is tried.</param>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> all, int rarer = 1) =>
        IsWhole ? all : [.. all.Where((_, index) => (index + (long)Offset) % (OneIn * rarer) == 0)];

    /// <summary>The seeds that something gets: all from 1 on, or one of them that changes with the offset.</summary>
    /// <param name="index">Which of what is tried it is.</param>
    public static IEnumerable<int> Seeds(int index) =>
        IsWhole ? Enumerable.Range(1, Measured.Seeds) : [(int)(((Offset / OneIn) + (long)index) % Measured.Seeds) + 1];

    private static int? Variable(string name, int least)
    {
        if (Environment.GetEnvironmentVariable(name) is not { Length: > 0 } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new InvalidOperationException($"{name} is '{text}'. Give a whole number from {least} on.");
    }
}
