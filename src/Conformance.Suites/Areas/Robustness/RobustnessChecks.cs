using Conformance.Core.Contracts;

namespace Conformance.Suites.Areas.Robustness;

public sealed class RobustnessChecks
{
    [RequirementsOf("robustness")]
    public void Holds(Requirement requirement) => Suite.Check(requirement).Should().Hold();
}
