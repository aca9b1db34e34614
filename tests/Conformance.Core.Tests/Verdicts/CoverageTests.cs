using Conformance.Core.Contracts;
using Conformance.Core.Verdicts;

namespace Conformance.Core.Tests.Verdicts;

public sealed class CoverageTests
{
    [TestCase(Outcome.Passed, 1, 1)]
    [TestCase(Outcome.Failed, 1, 1)]
    [TestCase(Outcome.Deviates, 1, 1)]
    [TestCase(Outcome.NotVerified, 0, 1)]
    [TestCase(Outcome.Inconclusive, 0, 1)]
    [TestCase(Outcome.NotApplicable, 0, 0)]
    public void An_outcome_counts_as_verified_or_only_as_applicable_or_only_as_known(
        Outcome outcome,
        int verified,
        int applicable
    ) => Coverage.Of([Result.Of(Book.MUST, outcome)]).Should().Be(new Coverage(verified, applicable, 1));

    [Test]
    public void Every_area_has_its_own_in_the_order_of_the_catalog()
    {
        var coverage = Coverage.PerArea([
            Result.Of(Book.Of("add.one"), Outcome.Passed),
            Result.Of(Book.Of("add.two"), Outcome.NotVerified),
            Result.Of(Book.Of("services.one"), Outcome.NotApplicable),
        ]);

        coverage.Keys.Should().Equal(RequirementCatalog.Areas);
        coverage["add"].Should().Be(new Coverage(1, 2, 2));
        coverage["services"].Should().Be(new Coverage(0, 0, 1));
        coverage["money"].Should().Be(new Coverage(0, 0, 0));
    }
}
