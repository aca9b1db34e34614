using Conformance.Core.Contracts;

namespace Conformance.Suites.Areas.Refill;

public sealed class RefillChecks
{
    [RequirementsOf("refill")]
    public void Holds(Requirement requirement) => Suite.Check(requirement).Should().Hold();
}
