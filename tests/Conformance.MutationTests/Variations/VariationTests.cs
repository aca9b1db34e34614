using Conformance.ReferencePanel;

namespace Conformance.MutationTests.Variations;

/// <summary>
/// Whatever the contract leaves open, a panel may do, and is compatible. SEEDS=20 tries each with so many seeds.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed class VariationTests
{
    private static readonly int Seeds = int.Parse(
        Environment.GetEnvironmentVariable("SEEDS") ?? "1",
        System.Globalization.CultureInfo.InvariantCulture
    );

    public static IEnumerable<TestCaseData> Runs() =>
        from pair in SampleShare.Of(FalseAlarms.Pairs)
        from seed in Enumerable.Range(1, Seeds)
        select new TestCaseData(pair.Variation, pair.Dialect, seed).SetArgDisplayNames(
            pair.Variation.Id,
            pair.Dialect,
            $"seed {seed}"
        );

    [TestCaseSource(nameof(Runs))]
    public void Raises_no_alarm(InjectionInfo variation, string dialect, int seed) =>
        FalseAlarms.Of(variation, dialect, seed).Should().BeEmpty();
}
