using Conformance.Core.Contracts;

namespace Conformance.Suites.Areas.Isolation;

public sealed class IsolationChecks
{
    [RequirementsOf("isolation")]
    public void Holds(Requirement requirement) => Suite.Check(requirement).Should().Hold();
}
