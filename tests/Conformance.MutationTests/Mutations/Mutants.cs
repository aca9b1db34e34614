using Conformance.Core.Runs;
using Conformance.MutationTests.Faults;

namespace Conformance.MutationTests.Mutations;

/// <summary>Every mutant of every dialect, made from one run against the plain panel in each.</summary>
internal static class Mutants
{
    private static readonly Lazy<IReadOnlyList<PlannedTrial>> All = new(() =>
        [
            .. Matrix.Dialects.SelectMany(dialect =>
            {
                var recorded = new RecordedAnswers(dialect, EmbeddedRun.Record(dialect));
                return recorded.Mutants.Select(mutant => new PlannedTrial(
                    TrialKind.Mutant,
                    mutant.Id,
                    dialect,
                    () => Run(recorded.Of(mutant))
                ));
            }),
        ]
    );

    public static IReadOnlyList<PlannedTrial> Trials => All.Value;

    private static Observation Run(string transcript) =>
        Observation.Of(() => EmbeddedRun.Replay(transcript), Observation.OfBroken);
}
