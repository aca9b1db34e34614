using System.Collections.Concurrent;
using System.Globalization;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;

namespace Conformance.MutationTests.Variations;

/// <summary>
/// What the suites have against panels that are right. Each pair of a variation and a dialect is run once for a seed,
/// when it is first asked for.
/// </summary>
internal static class FalseAlarms
{
    private static readonly ConcurrentDictionary<
        (string Variation, string Dialect, int Seed),
        Lazy<IReadOnlyList<string>>
    > Known = [];

    public static IReadOnlyList<(InjectionInfo Variation, string Dialect)> Pairs { get; } =
    [
        .. InjectionCatalog.Variations.SelectMany(variation =>
            variation.Dialects.Select(dialect => (variation, dialect))
        ),
    ];

    /// <summary>A sentence for each; none where the panel is found compatible.</summary>
    public static IReadOnlyList<string> Of(InjectionInfo variation, string dialect, int seed) =>
        Known
            .GetOrAdd(
                (variation.Id, dialect, seed),
                _ => new Lazy<IReadOnlyList<string>>(() => Run(variation, dialect, seed))
            )
            .Value;

    private static IReadOnlyList<string> Run(InjectionInfo variation, string dialect, int seed)
    {
        var report = EmbeddedRun.Certify(
            dialect,
            ("Panel.Variations", variation.Id),
            ("Panel.Seed", seed.ToString(CultureInfo.InvariantCulture))
        );
        return report.Verdict is Verdict.Compatible
            ? []
            :
            [
                $"The verdict is {report.Verdict}: {string.Join("; ", report.Reasons)}",
                .. report
                    .Results.Where(result =>
                        result.Outcome is Outcome.Failed or Outcome.Deviates or Outcome.Inconclusive
                    )
                    .Select(result => $"{result.Requirement} is {result.Outcome}: {result.Message}"),
            ];
    }
}
