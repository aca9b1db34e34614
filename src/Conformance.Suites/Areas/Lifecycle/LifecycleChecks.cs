using Conformance.Core.Contracts;

namespace Conformance.Suites.Areas.Lifecycle;

public sealed class LifecycleChecks
{
    [RequirementsOf("lifecycle")]
    public void Holds(Requirement requirement) => Suite.Check(requirement).Should().Hold();
}
