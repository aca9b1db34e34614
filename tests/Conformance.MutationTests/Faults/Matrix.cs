using System.Collections.Concurrent;
using Conformance.Core.Contracts;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;

namespace Conformance.MutationTests.Faults;

/// <summary>Every fault in every dialect where it makes a difference.</summary>
internal static class Matrix
{
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyDictionary<string, Outcome>>> Plain = [];

    public static RequirementCatalog Requirements => InProcessRun.Contract.Requirements;

    public static IReadOnlyList<string> Dialects { get; } =
    [.. InjectionCatalog.Faults.SelectMany(fault => fault.Dialects).Distinct()];

    public static IReadOnlyList<Pair> All { get; } =
    [.. InjectionCatalog.Faults.SelectMany(fault => fault.Dialects.Select(dialect => new Pair(fault, dialect)))];

    /// <summary>The outcome of each requirement without any fault.</summary>
    public static IReadOnlyDictionary<string, Outcome> Without(string dialect) =>
        Plain
            .GetOrAdd(
                dialect,
                _ => new Lazy<IReadOnlyDictionary<string, Outcome>>(() =>
                    EmbeddedRun
                        .Certify(dialect)
                        .Results.ToDictionary(result => result.Requirement, result => result.Outcome)
                )
            )
            .Value;
}
