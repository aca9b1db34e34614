using System.Globalization;
using Conformance.Core.Contracts;
using Conformance.Core.Reports;
using Conformance.Core.Runs;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;

namespace Conformance.MutationTests.Variations;

/// <summary>What the suites have against panels that are right.</summary>
internal static class FalseAlarms
{
    /// <summary>Every variation in every dialect where it makes a difference, with a run for each seed.</summary>
    public static IReadOnlyList<PlannedTrial> Trials { get; } =
    [
        .. InjectionCatalog.Variations.SelectMany(variation =>
            variation.Dialects.Select(dialect => new PlannedTrial(
                TrialKind.Variation,
                variation.Id,
                dialect,
                [
                    .. Enumerable
                        .Range(1, Measured.Seeds)
                        .Select(seed => new Lazy<Observation>(() => Run(variation.Id, dialect, seed))),
                ]
            ))
        ),
    ];

    /// <summary>Whether a sentence of the file is about a run with that seed.</summary>
    public static bool IsOfSeed(string found, int seed) => found.StartsWith(Beginning(seed), StringComparison.Ordinal);

    private static string Beginning(int seed) => $"seed {seed}: ";

    private static Observation Run(string variation, string dialect, int seed)
    {
        var observation = Observation.Of(
            () =>
                EmbeddedRun.Certify(
                    dialect,
                    ("Panel.Variations", variation),
                    ("Panel.Seed", seed.ToString(CultureInfo.InvariantCulture))
                ),
            Against
        );
        return observation with { Found = [.. observation.Found.Select(found => Beginning(seed) + found)] };
    }

    private static Observation Against(ConformanceReport report)
    {
        if (report.Verdict is Verdict.Compatible)
            return new Observation([], "");
        var against = report
            .Results.Where(result => result.IsBroken || result.Outcome is Outcome.Inconclusive)
            .ToList();
        return new Observation(
            [string.Join(", ", [report.Verdict.ToKebabCase(), .. Observation.Ids(against)])],
            string.Join('\n', [.. report.Reasons, Observation.Describe(against)])
        );
    }
}
