using Conformance.Core.Contracts;

namespace Conformance.Suites.Areas.RefillStatus;

public sealed class RefillStatusChecks
{
    [RequirementsOf("refill-status")]
    public void Holds(Requirement requirement) => Suite.Check(requirement).Should().Hold();
}
