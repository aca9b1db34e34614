using Conformance.Core.Requirements;
using Conformance.Core.Verdicts;
using Conformance.ReferencePanel;

namespace Conformance.MutationTests.Faults;

/// <summary>What a fault changed in the outcome of a run.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Dialect">The dialect in which the panel had it.</param>
/// <param name="Red">What it turned red.</param>
/// <param name="Hidden">What else has another outcome than without it.</param>
internal sealed record Kill(Switch Fault, string Dialect, IReadOnlyList<Result> Red, IReadOnlyList<Result> Hidden)
{
    public string Pair => $"{Fault.Id} in {Dialect}";

    /// <summary>Whether the schemas alone tell that something is wrong.</summary>
    public bool IsSeenByShape(LawBook law) => Red.Any(result => law[result.Requirement].JudgedBy is JudgedBy.Shape);
}
