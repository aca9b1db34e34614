using Conformance.Core.Contracts;

namespace Conformance.Suites.Areas.Balance;

public sealed class BalanceChecks
{
    [RequirementsOf("balance")]
    public void Holds(Requirement requirement) => Suite.Check(requirement).Should().Hold();
}
