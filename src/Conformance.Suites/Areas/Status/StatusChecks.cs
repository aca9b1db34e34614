using Conformance.Core.Contracts;

namespace Conformance.Suites.Areas.Status;

public sealed class StatusChecks
{
    [RequirementsOf("status")]
    public void Holds(Requirement requirement) => Suite.Check(requirement).Should().Hold();
}
