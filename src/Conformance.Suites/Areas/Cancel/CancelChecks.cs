using Conformance.Core.Contracts;

namespace Conformance.Suites.Areas.Cancel;

public sealed class CancelChecks
{
    [RequirementsOf("cancel")]
    public void Holds(Requirement requirement) => Suite.Check(requirement).Should().Hold();
}
