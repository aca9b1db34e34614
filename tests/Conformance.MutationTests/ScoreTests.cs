using System.Text.Json;
using Conformance.Core.Reports;
using Conformance.MutationTests.Faults;
using Conformance.MutationTests.Mutations;
using Conformance.MutationTests.Variations;

namespace Conformance.MutationTests;

/// <summary>What the suites say of themselves in every report is what was measured.</summary>
public sealed class ScoreTests
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Web) { WriteIndented = true };

    /// <summary>
    /// That each fault is killed, and each mutant that is not listed as a survivor, is the matter of their own tests,
    /// which fail otherwise.
    /// </summary>
    [Test]
    public void The_score_is_what_was_measured()
    {
        var alarms = SampleShare
            .Of(FalseAlarms.Pairs)
            .AsParallel()
            .WithDegreeOfParallelism(Environment.ProcessorCount)
            .Count(pair => FalseAlarms.Of(pair.Variation, pair.Dialect, seed: 1).Count > 0);
        var mutants = Mutants.All;
        var score = new Detection(
            Faults: Matrix.All.Count,
            Killed: Matrix.All.Count,
            Mutations: mutants.Count,
            MutationsKilled: mutants.Count(mutant => !Survivors.Has(mutant)),
            Variations: FalseAlarms.Pairs.Count,
            FalseAlarms: alarms
        );

        GeneratedFile.Demand(
            "src/Conformance.Core/Runs/detection.json",
            JsonSerializer.Serialize(score, Format) + "\n"
        );
    }
}
