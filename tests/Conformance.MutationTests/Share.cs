using System.Globalization;

namespace Conformance.MutationTests;

/// <summary>How much of what could be tried is tried: one in so many, as the variable SHARE says; SHARE=1 is all.</summary>
internal static class Share
{
    private static readonly int? OneIn = Environment.GetEnvironmentVariable("SHARE") is { Length: > 0 } set ? int.Parse(set, CultureInfo.InvariantCulture) : null;

    /// <param name="all">What could be tried.</param>
    /// <param name="oneIn">How much of it is tried where SHARE is not set.</param>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> all, int oneIn) => [.. all.Where((_, index) => index % (OneIn ?? oneIn) == 0)];
}
