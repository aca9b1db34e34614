namespace Conformance.MutationTests.Variations;

/// <summary>Whatever the contract leaves open, a panel may do, and is compatible.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class VariationTests
{
    public static IEnumerable<TestCaseData> Runs() =>
        from tried in Share.Of(FalseAlarms.Trials).Index()
        from seed in Share.Seeds(tried.Index)
        select new TestCaseData(tried.Item.Id, tried.Item.Dialect, seed);

    [TestCaseSource(nameof(Runs))]
    public void Raises_no_alarm(string variation, string dialect, int seed)
    {
        var trial = FalseAlarms.Trials.Single(trial => trial.Id == variation && trial.Dialect == dialect);
        var run = trial.Runs[seed - 1].Value;

        run.Found.Should().BeEmpty("{0}", run.Details);
        var then = Measured.Found(trial)?.Where(found => FalseAlarms.IsOfSeed(found, seed));
        Measured.DemandNone(Measured.Difference($"{trial.Name} with seed {seed}", then, run));
    }
}
