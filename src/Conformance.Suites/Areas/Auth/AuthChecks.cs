using Conformance.Core.Contracts;

namespace Conformance.Suites.Areas.Auth;

public sealed class AuthChecks
{
    [RequirementsOf("auth")]
    public void Holds(Requirement requirement) => Suite.Check(requirement).Should().Hold();
}
