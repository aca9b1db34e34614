using Conformance.MutationTests.Faults;

namespace Conformance.MutationTests.Mutations;

/// <summary>Every mutant of every dialect, made from one run against the plain panel in each.</summary>
internal static class Mutants
{
    private static readonly Lazy<IReadOnlyDictionary<string, RecordedAnswers>> Recorded = new(() =>
        Matrix.Dialects.ToDictionary(
            dialect => dialect,
            dialect => new RecordedAnswers(dialect, EmbeddedRun.Record(dialect))
        )
    );

    public static IReadOnlyList<Mutant> All => [.. Recorded.Value.Values.SelectMany(recorded => recorded.Mutants)];

    /// <summary>The transcript of a run against the mutant.</summary>
    public static string Transcript(Mutant mutant) => Recorded.Value[mutant.Dialect].Of(mutant);
}
