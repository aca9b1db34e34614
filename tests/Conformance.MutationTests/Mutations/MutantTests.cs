using System.Collections.Concurrent;
using Conformance.Core.Verdicts;

namespace Conformance.MutationTests.Mutations;

/// <summary>
/// Every member of every answer, changed in every way: a requirement turns red, or survivors.txt says whom it cannot
/// hurt.
/// </summary>
public sealed class MutantTests
{
    [Test]
    public void Each_mutant_is_killed_or_listed()
    {
        var all = Mutants.All;
        var tried = SampleShare.Of(all).Union(all.Where(Survivors.Has)).ToList();
        var survived = new ConcurrentBag<string>();
        Parallel.ForEach(
            tried,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            mutant =>
            {
                if (
                    !EmbeddedRun
                        .Replay(Mutants.Transcript(mutant))
                        .Results.Any(result => result.Outcome is Outcome.Failed or Outcome.Deviates)
                )
                {
                    survived.Add($"{mutant.Id} in {mutant.Dialect}");
                }
            }
        );
        TestContext.Out.WriteLine($"{tried.Count} of {all.Count} mutants were tried, {survived.Count} survived.");

        survived
            .Except(Survivors.All)
            .Order()
            .Should()
            .BeEmpty("each needs a check that tells it, or a line in {0}", Survivors.File);
        Survivors
            .All.Except(survived)
            .Order()
            .Should()
            .BeEmpty("they are killed by now, or are no mutants: take them out of {0}", Survivors.File);
    }
}
