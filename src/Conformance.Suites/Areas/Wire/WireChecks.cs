using Conformance.Core.Contracts;

namespace Conformance.Suites.Areas.Wire;

public sealed class WireChecks
{
    [RequirementsOf("wire")]
    public void Holds(Requirement requirement) => Suite.Check(requirement).Should().Hold();
}
