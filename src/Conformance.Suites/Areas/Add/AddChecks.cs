using Conformance.Core.Contracts;

namespace Conformance.Suites.Areas.Add;

public sealed class AddChecks
{
    [RequirementsOf("add")]
    public void Holds(Requirement requirement) => Suite.Check(requirement).Should().Hold();
}
