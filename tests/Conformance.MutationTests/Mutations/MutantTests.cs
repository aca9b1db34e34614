using System.Collections.Concurrent;
using Conformance.Core.Verdicts;
using Conformance.MutationTests.Faults;

namespace Conformance.MutationTests.Mutations;

/// <summary>Every member of every answer, changed in every way: a requirement fails, or nobody is hurt.</summary>
public sealed class MutantTests
{
    [Test]
    public void Try()
    {
        var survivors = new ConcurrentBag<string>();
        var count = 0;
        foreach (var dialect in Matrix.Dialects)
        {
            var recorded = new RecordedAnswers(dialect, Workers.Record(dialect));
            count += recorded.Mutants.Count;
            Parallel.ForEach(recorded.Mutants, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, mutant =>
            {
                var report = Workers.Judge(recorded.Of(mutant));
                if (!report.Results.Any(result => result.Outcome is Outcome.Failed or Outcome.Deviates))
                    survivors.Add($"{mutant.Id} in {dialect}: {report.Verdict} {string.Join("; ", report.Reasons.Take(2))}");
            });
        }

        File.WriteAllLines("/tmp/survivors.txt", survivors.Order());
        TestContext.Progress.WriteLine($"{count} mutants, {survivors.Count} survive");
    }
}
