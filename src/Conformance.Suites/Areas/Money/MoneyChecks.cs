using Conformance.Core.Contracts;

namespace Conformance.Suites.Areas.Money;

public sealed class MoneyChecks
{
    [RequirementsOf("money")]
    public void Holds(Requirement requirement) => Suite.Check(requirement).Should().Hold();
}
