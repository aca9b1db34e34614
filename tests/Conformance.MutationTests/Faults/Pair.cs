using Conformance.Core.Contracts;
using Conformance.ReferencePanel;

namespace Conformance.MutationTests.Faults;

/// <summary>A fault in a dialect where it makes a difference.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Dialect">The dialect.</param>
internal sealed record Pair(InjectionInfo Fault, string Dialect)
{
    /// <summary>What it says that it turns red, which its own run has to bear out.</summary>
    public IEnumerable<string> Breaks(RequirementCatalog requirements) =>
        Fault.Breaks.Where(id => requirements[id].AppliesTo(Dialect));

    /// <summary>Whether the schemas alone tell that something is wrong.</summary>
    public bool IsSeenByShape(RequirementCatalog requirements) =>
        Breaks(requirements).Any(id => requirements[id].VerificationKind is VerificationKind.Schema);

    public override string ToString() => $"{Fault.Id} in {Dialect}";
}
