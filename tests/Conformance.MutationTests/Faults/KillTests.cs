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
        var pairs = Share.Of(Matrix.All).ToArray();
        new Random(Seed: 1).Shuffle(pairs);
        return pairs.Select(pair => new TestCaseData(pair.Fault.Id, pair.Dialect));
    }

    [TestCaseSource(nameof(Pairs))]
    public void Breaks(string fault, string dialect)
    {
        var pair = Matrix.All.Single(pair => pair.Fault.Id == fault && pair.Dialect == dialect);
        var run = pair.Trial.Runs.Single().Value;

        run.Found.Should()
            .BeEquivalentTo(pair.Breaks(Matrix.Requirements), "these it breaks, and no others:\n{0}\n", run.Details);
        run.Hidden.Where(id => !pair.Fault.Hides.Any(hides => id.StartsWith(hides, StringComparison.Ordinal)))
            .Should()
            .BeEmpty("it says what it hides:\n{0}\n", run.Details);
        Measured.DemandNone(Measured.Difference(pair.Trial.Name, Measured.Found(pair.Trial), run));
    }

    /// <summary>All of them, when they were last run.</summary>
    [Test]
    public void Each_broke_what_it_says_when_it_was_measured()
    {
        var others =
            from pair in Matrix.All
            let found = Measured.Found(pair.Trial)
            let breaks = pair.Breaks(Matrix.Requirements).ToHashSet()
            where found is not null && !breaks.SetEquals(found)
            select $"{pair} broke [{string.Join(", ", found)}], and says [{string.Join(", ", breaks)}]";

        others.ToList().Should().BeEmpty("each fault turns its requirements red and no others");
    }
}
