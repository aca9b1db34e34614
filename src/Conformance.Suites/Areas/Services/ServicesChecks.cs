using Conformance.Core.Contracts;

namespace Conformance.Suites.Areas.Services;

public sealed class ServicesChecks
{
    [RequirementsOf("services")]
    public void Holds(Requirement requirement) => Suite.Check(requirement).Should().Hold();
}
