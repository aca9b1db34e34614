// Runs mostly wait, for a panel or for dotnet test itself.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(4)]

namespace Conformance.Suites.Tests;

internal static class SideBySide
{
    /// <summary>The order of fixtures that wait for minutes, with little to do meanwhile, for the rate that a page documents.</summary>
    public const int First = 1;
}
