using System.Globalization;

namespace Conformance.MutationTests;

/// <summary>
/// How much of what could be tried is tried: one in sixteen, or one in so many as the variable SHARE says; SHARE=1 is
/// all.
/// </summary>
internal static class SampleShare
{
    private static readonly int OneIn = int.Parse(
        Environment.GetEnvironmentVariable("SHARE") ?? "16",
        CultureInfo.InvariantCulture
    );

    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> all) => [.. all.Where((_, index) => index % OneIn == 0)];
}
