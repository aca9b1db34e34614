using System.Collections.Concurrent;
using Conformance.Core.Runs;
using Conformance.MutationTests.Faults;
using Conformance.MutationTests.Mutations;
using Conformance.MutationTests.Variations;

namespace Conformance.MutationTests;

/// <summary>
/// What came of each trial when all were last run, as detection.jsonl keeps it. With SHARE=1 and UPDATE_DOCS=1 all are
/// run now, and the file is written before anything is compared with it.
/// </summary>
internal static class Measured
{
    public const string File = "src/Conformance.Core/Runs/detection.jsonl";

    public const string TestCommand = "dotnet test tests/Conformance.MutationTests";

    public const string Command = $"SHARE=1 UPDATE_DOCS=1 {TestCommand}";

    /// <summary>The seed of the runs against faults and mutants.</summary>
    public const int Seed = 1;

    /// <summary>How many seeds each variation gets, from 1 on.</summary>
    public const int Seeds = 20;

    /// <summary>
    /// How many runs there are at a time. They wait now and then, for a panel or the disk: more of them than there are
    /// processors keep those busy.
    /// </summary>
    public const int Parallelism = 4;

    private const int RunsPerMessage = 200;

    /// <summary>How many differences a message has.</summary>
    private const int Shown = 20;

    private static readonly Lazy<IReadOnlyList<PlannedTrial>> Planned = new(() =>
        [.. Matrix.All.Select(pair => pair.Trial), .. Mutants.Trials, .. FalseAlarms.Trials]
    );

    private static readonly Lazy<DetectionMeasurement> Known = new(() =>
        Share.IsWhole && GeneratedFile.IsUpdating ? Take() : Read()
    );

    private static readonly Lazy<ILookup<string, Trial>> ByName = new(() =>
        Current.Trials.ToLookup(trial => PlannedTrial.NameOf(trial.Kind, trial.Id, trial.Dialect))
    );

    /// <summary>Every trial that there is, whether it was measured or not.</summary>
    public static IReadOnlyList<PlannedTrial> Plan => Planned.Value;

    /// <summary>The measurement.</summary>
    public static DetectionMeasurement Current => Known.Value;

    /// <summary>The trials of a kind that were measured.</summary>
    public static IEnumerable<Trial> Of(TrialKind kind) => Current.Trials.Where(trial => trial.Kind == kind);

    /// <summary>What was found in a trial; null where it was not measured.</summary>
    public static IReadOnlyList<string>? Found(PlannedTrial trial) => ByName.Value[trial.Name].FirstOrDefault()?.Found;

    /// <summary>Fails where there are differences between the file and what was found now.</summary>
    /// <param name="differences">A sentence for each; null is none.</param>
    public static void DemandNone(params IEnumerable<string?> differences)
    {
        var all = differences.OfType<string>().ToList();
        if (all.Count > 0)
        {
            Assert.Fail(
                string.Join('\n', all.Take(Shown))
                    + (all.Count > Shown ? $"\nand {all.Count - Shown} more." : "")
                    + $"\nThe same share again: {Share.Command}"
                    + $"\nIf that is meant, measure anew with '{Command}', look at what changed, and commit it."
            );
        }
    }

    /// <summary>How what was found now differs from what the file says; null where it does not.</summary>
    public static string? Difference(string trial, IEnumerable<string>? then, Observation now) =>
        then is not null && then.SequenceEqual(now.Found)
            ? null
            : $"{trial}: {File} says {Listed(then)}, and now it is {Listed(now.Found)}. {now.Details}";

    private static string Listed(IEnumerable<string>? found) =>
        found is null ? "nothing of it" : $"[{string.Join(", ", found)}]";

    private static DetectionMeasurement Read()
    {
        var path = Repository.Resolve(File);
        try
        {
            return DetectionMeasurement.Parse(System.IO.File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new InvalidOperationException($"{path}: {e.Message} '{Command}' writes it anew.", e);
        }
    }

    private static DetectionMeasurement Take()
    {
        // Every report has figures of it: if it cannot be read, that is to be known before everything is run.
        _ = DetectionMeasurement.Embedded;
        var header = new MeasurementHeader(
            DetectionMeasurement.CurrentFormat,
            DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
            Git.Sources(except: [File, MatrixPage.File]),
            Seed,
            Seeds
        );
        RunAll();
        var trials = Plan.Select(trial => new Trial(
            trial.Kind,
            trial.Id,
            trial.Dialect,
            [.. trial.Runs.SelectMany(run => run.Value.Found)]
        ));
        var measurement = new DetectionMeasurement(header, [.. trials]);
        System.IO.File.WriteAllText(Repository.Resolve(File), measurement.ToJsonLines());
        return Read();
    }

    /// <summary>In an order without an order: runs that wait and runs that compute go together.</summary>
    private static void RunAll()
    {
        var runs = Plan.SelectMany(trial => trial.Runs).ToArray();
        new Random(Seed: 1).Shuffle(runs);
        var done = 0;
        Parallel.ForEach(
            Partitioner.Create(runs, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism },
            run =>
            {
                _ = run.Value;
                if (Interlocked.Increment(ref done) is var count && count % RunsPerMessage == 0)
                    TestContext.Error.WriteLine($"{count} of {runs.Length} runs are done.");
            }
        );
    }
}
