using System.Collections.Concurrent;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;

namespace Conformance.MutationTests.Faults;

/// <summary>Every fault in every dialect where it makes a difference, against every requirement. Each pair is run once, when it is first asked for.</summary>
internal static class Matrix
{
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<Result>>> Plain = [];

    private static readonly ConcurrentDictionary<(string Fault, string Dialect), Lazy<Kill>> Kills = [];

    public static IReadOnlyList<string> Dialects { get; } = [.. Catalogue.Faults.SelectMany(fault => fault.Dialects).Distinct()];

    public static Kill Of(Switch fault, string dialect) => Kills.GetOrAdd((fault.Id, dialect), _ => new Lazy<Kill>(() => Run(fault, dialect))).Value;

    /// <summary>The results without any fault.</summary>
    public static IReadOnlyList<Result> Of(string dialect) => Plain.GetOrAdd(dialect, _ => new Lazy<IReadOnlyList<Result>>(() => Workers.Certify(dialect).Results)).Value;

    public static IReadOnlyList<Kill> All() =>
    [
        .. Catalogue.Faults.SelectMany(fault => fault.Dialects.Select(dialect => (fault, dialect)))
            .AsParallel().AsOrdered().WithDegreeOfParallelism(Environment.ProcessorCount)
            .Select(pair => Of(pair.fault, pair.dialect)),
    ];

    private static Kill Run(Switch fault, string dialect)
    {
        var plain = Of(dialect).ToDictionary(result => result.Requirement, result => result.Outcome);
        var changed = Workers.Certify(dialect, ("Panel.Faults", fault.Id)).Results.ToLookup(
            result => result.Outcome is Outcome.Failed or Outcome.Deviates, result => result);
        return new Kill(fault, dialect, [.. changed[true]], [.. changed[false].Where(result => result.Outcome != plain[result.Requirement])]);
    }
}
