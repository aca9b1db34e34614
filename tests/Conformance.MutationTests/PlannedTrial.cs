using Conformance.Core.Runs;

namespace Conformance.MutationTests;

/// <summary>A trial as the code has it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">The fault, mutant or variation.</param>
/// <param name="Dialect">The dialect.</param>
/// <param name="Runs">Its runs, each of which happens when it is first asked for.</param>
internal sealed record PlannedTrial(TrialKind Kind, string Id, string Dialect, IReadOnlyList<Lazy<Observation>> Runs)
{
    public PlannedTrial(TrialKind kind, string id, string dialect, Func<Observation> run)
        : this(kind, id, dialect, [new Lazy<Observation>(run)]) { }

    public string Name => NameOf(Kind, Id, Dialect);

    public static string NameOf(TrialKind kind, string id, string dialect) => $"{kind} {id} in {dialect}";
}
