using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;

namespace Conformance.MutationTests.Faults;

/// <summary>
/// Each fault, in each dialect where it makes a difference, turns its requirements red and no others.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed class KillTests
{
    /// <summary>
    /// In an order without an order: some faults of an area make a run wait, and meanwhile others compute.
    /// </summary>
    public static IEnumerable<TestCaseData> Pairs()
    {
        var pairs = SampleShare.Of(Matrix.All).ToArray();
        new Random(Seed: 1).Shuffle(pairs);
        return pairs.Select(pair =>
            new TestCaseData(pair.Fault, pair.Dialect).SetArgDisplayNames(pair.Fault.Id, pair.Dialect)
        );
    }

    [TestCaseSource(nameof(Pairs))]
    public void Breaks(InjectionInfo fault, string dialect)
    {
        var plain = Matrix.Without(dialect).ToDictionary(result => result.Requirement, result => result.Outcome);
        var results = EmbeddedRun
            .Certify(dialect, ("Panel.Faults", fault.Id))
            .Results.ToLookup(result => result.Outcome is Outcome.Failed or Outcome.Deviates);
        var hidden = results[false].Where(result => result.Outcome != plain[result.Requirement]);

        results[true]
            .Select(result => result.Requirement)
            .Should()
            .BeEquivalentTo(
                new Pair(fault, dialect).Breaks(Matrix.Requirements),
                "these it breaks, and no others:\n{0}\n",
                string.Join('\n', results[true].Concat(hidden).Select(Told))
            );
        hidden
            .Where(result => !fault.Hides.Any(hides => result.Requirement.StartsWith(hides, StringComparison.Ordinal)))
            .Select(Told)
            .Should()
            .BeEmpty("it says what it hides");
    }

    private static string Told(Result result) => $"{result.Requirement} is {result.Outcome}: {result.Message}";
}
