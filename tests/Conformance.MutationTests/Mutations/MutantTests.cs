using System.Collections.Concurrent;

namespace Conformance.MutationTests.Mutations;

/// <summary>Every member of every answer, changed in every way, turns red what it did when it was measured.</summary>
public sealed class MutantTests
{
    [Test]
    public void Each_mutant_is_killed_as_it_was_measured()
    {
        var differences = new ConcurrentBag<string?>();
        Parallel.ForEach(
            Share.Of(Mutants.Trials),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            trial => differences.Add(Measured.Difference(trial.Name, Measured.Found(trial), trial.Runs.Single().Value))
        );

        Measured.DemandNone(differences.Order(StringComparer.Ordinal));
    }
}
