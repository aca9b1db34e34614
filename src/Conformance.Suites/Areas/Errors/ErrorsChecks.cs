using Conformance.Core.Contracts;

namespace Conformance.Suites.Areas.Errors;

public sealed class ErrorsChecks
{
    [RequirementsOf("errors")]
    public void Holds(Requirement requirement) => Suite.Check(requirement).Should().Hold();
}
