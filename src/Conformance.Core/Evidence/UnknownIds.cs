using System.Globalization;

namespace Conformance.Core.Evidence;

/// <summary>
/// Ids that cannot be an account's: beyond those that a panel gives, within 64 bits, and exact as a double.
/// </summary>
public static class UnknownIds
{
    /// <summary>The first of them.</summary>
    public const long First = 900_000_000_000_001;

    /// <summary>The first so many of them, the same in every run.</summary>
    public static IReadOnlyList<long> Take(int count) => [.. Enumerable.Range(0, count).Select(n => First + n)];

    /// <summary>Whether an id is one of them.</summary>
    public static bool Contains(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= First;
}
