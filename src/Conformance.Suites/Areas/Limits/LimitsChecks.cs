using Conformance.Core.Contracts;

namespace Conformance.Suites.Areas.Limits;

public sealed class LimitsChecks
{
    [RequirementsOf("limits")]
    public void Holds(Requirement requirement) => Suite.Check(requirement).Should().Hold();
}
