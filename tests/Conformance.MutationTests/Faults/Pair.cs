using Conformance.Core.Contracts;
using Conformance.Core.Runs;
using Conformance.ReferencePanel;

namespace Conformance.MutationTests.Faults;

/// <summary>A fault in a dialect where it makes a difference.</summary>
internal sealed class Pair
{
    /// <param name="fault">The fault.</param>
    /// <param name="dialect">The dialect.</param>
    public Pair(InjectionInfo fault, string dialect)
    {
        Fault = fault;
        Dialect = dialect;
        Trial = new PlannedTrial(TrialKind.Fault, fault.Id, dialect, Run);
    }

    public InjectionInfo Fault { get; }

    public string Dialect { get; }

    public PlannedTrial Trial { get; }

    /// <summary>What it says that it turns red, which its own run has to bear out.</summary>
    public IEnumerable<string> Breaks(RequirementCatalog requirements) =>
        Fault.Breaks.Where(id => requirements[id].AppliesTo(Dialect));

    public override string ToString() => $"{Fault.Id} in {Dialect}";

    private Observation Run() =>
        Observation.Of(
            () => EmbeddedRun.Certify(Dialect, ("Panel.Faults", Fault.Id)),
            report =>
            {
                var plain = Matrix.Without(Dialect);
                var broken = report.Results.Where(result => result.IsBroken).ToList();
                var hidden = report
                    .Results.Except(broken)
                    .Where(result => result.Outcome != plain[result.Requirement])
                    .ToList();
                return new Observation(Observation.Ids(broken), Observation.Describe([.. broken, .. hidden]))
                {
                    Hidden = Observation.Ids(hidden),
                };
            }
        );
}
